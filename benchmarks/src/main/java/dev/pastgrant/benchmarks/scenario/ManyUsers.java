package dev.pastgrant.benchmarks.scenario;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionDeleted;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.compiled.CompiledLayers;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An account with many users. Each has the policies that it has in the large scenario. All of them
 * also have one common policy, which gets new versions.
 *
 * @param account the account before the first change
 * @param request a request that only the common policy decides
 */
public record ManyUsers(Account account, List<Caller> callers, AuthorizationRequest request) {
    /** The number of the first version of the common policy. */
    public static final int FIRST_VERSION = 1;

    /** The resource of the common policy, which no other policy covers. */
    public static final String RESOURCE = "arn:aws:s3:::switched";

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String COMMON = "common";
    private static final UniqueId COMMON_ID = id(UniqueId.Kind.MANAGED_POLICY, 999_999);
    private static final PolicyText SILENT =
            new PolicyText(
                    """
                    {"Version":"2012-10-17","Statement":[\
                    {"Effect":"Allow","Action":"sts:*","Resource":"*"}]}\
                    """);

    /** An account with this many users. */
    public static ManyUsers of(int count) {
        Scenario scenario = Scenario.of(Size.L);
        AuthorizationRequest request = request(scenario.asks().getFirst().request());
        List<AccountEvent> history = new ArrayList<>();
        history.add(new AccountOpened(Policies.ACCOUNT, Partition.AWS, NOW));
        history.add(created(COMMON_ID, COMMON, SILENT));
        List<String> texts = scenario.policies().texts();
        for (int i = 0; i < texts.size(); i++) {
            UniqueId id = id(UniqueId.Kind.MANAGED_POLICY, i);
            history.add(created(id, "policy-" + i, new PolicyText(texts.get(i))));
        }
        List<List<Integer>> ofUsers =
                scenario.policies().ofUsers().stream()
                        .filter(numbers -> isSilent(scenario.policies(), numbers, request))
                        .limit(count)
                        .toList();
        for (int i = 0; i < count; i++) {
            history.addAll(user(i, ofUsers.get(i)));
        }
        Account account = Account.unopened(Policies.ACCOUNT);
        for (AccountEvent event : history) {
            account = account.evolve(event);
        }
        List<Caller> callers = account.users().sorted().stream().map(ManyUsers::caller).toList();
        return new ManyUsers(account, callers, request);
    }

    /** The account after the next version of the common policy, without the one before. */
    public Account evolve(Account before, int version, PolicyText document) {
        return before.evolve(new PolicyVersionCreated(COMMON_ID, version, document, true, NOW))
                .evolve(new PolicyVersionDeleted(COMMON_ID, version - 1, NOW));
    }

    private static AuthorizationRequest request(AuthorizationRequest any) {
        return new AuthorizationRequest(
                any.principal(), "s3:GetObject", RESOURCE, any.resourceAccount(), any.context());
    }

    private static boolean isSilent(
            Policies policies, List<Integer> numbers, AuthorizationRequest request) {
        var layers = PolicyLayers.ofIdentity(numbers.stream().map(policies.all()::get).toList());
        return CompiledLayers.of(layers).verdict(CompiledRequest.of(request))
                instanceof Verdict.ImplicitlyDenied;
    }

    private static PolicyCreated created(UniqueId id, String name, PolicyText document) {
        return new PolicyCreated(
                id, new EntityName(name), EntityPath.ROOT, null, document, NOW, List.of());
    }

    private static List<AccountEvent> user(int number, List<Integer> policies) {
        UniqueId id = id(UniqueId.Kind.USER, number);
        var name = new EntityName("user-" + number);
        return Stream.<AccountEvent>concat(
                        Stream.of(new UserCreated(id, name, EntityPath.ROOT, NOW, List.of())),
                        Stream.concat(
                                        Stream.of(COMMON),
                                        policies.stream().map(policy -> "policy-" + policy))
                                .map(policy -> attached(id, policy)))
                .toList();
    }

    private static PolicyAttached attached(UniqueId user, String policy) {
        return new PolicyAttached(
                new EntityRef(UniqueId.Kind.USER, user),
                Arn.iam(AccountRef.aws(Policies.ACCOUNT), "policy/" + policy));
    }

    private static Caller caller(User user) {
        AccessKeyId key = AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, Policies.ACCOUNT, 1);
        return new Caller.IamUser(AccountRef.aws(Policies.ACCOUNT), user, key, null);
    }

    private static UniqueId id(UniqueId.Kind kind, int number) {
        return new UniqueId(kind.prefix() + String.format(Locale.ROOT, "%017d", number));
    }
}
