package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * As whom a simulation acts.
 *
 * @param account the account of the caller, whose resources are simulated where nothing tells their
 *     owner
 * @param undisclosed the condition keys of the principal that the simulator does not know
 * @param tags the condition keys of its tags
 */
record SimulatedCaller(
        RequestPrincipal principal,
        AccountId account,
        Set<String> undisclosed,
        RequestContext tags) {
    private static final String USER_ID = "aws:userid";

    private static final String ACCOUNT = "aws:PrincipalAccount";

    /** What would follow from a user of a known account. */
    private static final Set<String> OF_A_USER =
            Set.of(
                    USER_ID,
                    "aws:username",
                    "aws:PrincipalArn",
                    "aws:PrincipalType",
                    "aws:PrincipalIsAWSService");

    /** An id that nobody has. */
    private static final UniqueId NOBODYS = new UniqueId("AIDAUNKNOWN0");

    /** The session of a role that the simulator assumes for itself; policies are not told. */
    private static final String SESSION = "simulation";

    /** Somebody with policies, of whom nothing else is known. */
    static SimulatedCaller someone(AccountId account) {
        Set<String> everything = new HashSet<>(OF_A_USER);
        everything.add(ACCOUNT);
        return unknown(account, everything);
    }

    /** Some member of a group of the account. */
    static SimulatedCaller member(AccountId account) {
        return unknown(account, OF_A_USER);
    }

    private static SimulatedCaller unknown(AccountId account, Set<String> undisclosed) {
        return new SimulatedCaller(
                new RequestPrincipal.User(Arn.iam(account, "user/*"), NOBODYS),
                account,
                undisclosed,
                RequestContext.EMPTY);
    }

    /** The user of that ARN, whether or not it exists. */
    static SimulatedCaller named(Arn user) {
        return new SimulatedCaller(
                new RequestPrincipal.User(user, NOBODYS),
                new AccountId(user.account()),
                Set.of(USER_ID),
                RequestContext.EMPTY);
    }

    static SimulatedCaller of(User user, AccountId account) {
        return new SimulatedCaller(
                new RequestPrincipal.User(user.arn(account), user.id()),
                account,
                Set.of(),
                keys(user.tags()));
    }

    /** A session of the role. */
    static SimulatedCaller of(Role role, AccountId account) {
        return new SimulatedCaller(
                new RequestPrincipal.RoleSession(role.arn(account), role.id(), SESSION),
                account,
                Set.of(USER_ID),
                keys(role.tags()));
    }

    /** The account, if policies may know it. */
    Optional<AccountId> knownAccount() {
        return undisclosed.contains(ACCOUNT) ? Optional.empty() : Optional.of(account);
    }

    private static RequestContext keys(Tags tags) {
        Map<String, List<String>> keys = new HashMap<>();
        tags.tags().forEach(tag -> keys.put("aws:PrincipalTag/" + tag.key(), List.of(tag.value())));
        return new RequestContext(keys);
    }
}
