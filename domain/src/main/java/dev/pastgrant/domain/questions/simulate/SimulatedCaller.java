package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
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
 * The caller that a simulation stands for.
 *
 * @param account the account of the caller, which also owns the resources whose owner is not known
 * @param undisclosed the names of the principal's condition keys that the simulator does not know
 * @param tags the condition keys of its tags
 */
record SimulatedCaller(
        RequestPrincipal principal,
        AccountId account,
        Set<String> undisclosed,
        RequestContext tags) {
    private static final String USER_ID = "aws:userid";

    private static final String ACCOUNT = "aws:PrincipalAccount";

    /** The condition keys that would follow from a user of a known account. */
    private static final Set<String> OF_A_USER =
            Set.of(
                    USER_ID,
                    "aws:username",
                    "aws:PrincipalArn",
                    "aws:PrincipalType",
                    "aws:PrincipalIsAWSService");

    /** An id that belongs to nobody. */
    private static final UniqueId NOBODYS = new UniqueId("AIDAUNKNOWN0");

    /**
     * The session name with which the simulator assumes a role for itself. Policies do not see it.
     */
    private static final String SESSION = "simulation";

    /** A caller of which only the policies are known. */
    static SimulatedCaller someone(AccountRef account) {
        Set<String> everything = new HashSet<>(OF_A_USER);
        everything.add(ACCOUNT);
        return unknown(account, everything);
    }

    /** Some member of a group of the account. */
    static SimulatedCaller member(AccountRef account) {
        return unknown(account, OF_A_USER);
    }

    private static SimulatedCaller unknown(AccountRef account, Set<String> undisclosed) {
        return new SimulatedCaller(
                new RequestPrincipal.User(Arn.iam(account, "user/*"), NOBODYS),
                account.id(),
                undisclosed,
                RequestContext.EMPTY);
    }

    /** The user of that ARN, which need not exist. */
    static SimulatedCaller named(Arn user) {
        return new SimulatedCaller(
                new RequestPrincipal.User(user, NOBODYS),
                new AccountId(user.account()),
                Set.of(USER_ID),
                RequestContext.EMPTY);
    }

    static SimulatedCaller of(User user, AccountRef account) {
        return new SimulatedCaller(
                new RequestPrincipal.User(user.arn(account), user.id()),
                account.id(),
                Set.of(),
                keys(user.tags()));
    }

    /** A session of the role. */
    static SimulatedCaller of(Role role, AccountRef account) {
        return new SimulatedCaller(
                new RequestPrincipal.RoleSession(role.arn(account), role.id(), SESSION),
                account.id(),
                Set.of(USER_ID),
                keys(role.tags()));
    }

    /** The account; empty if policies must not see it. */
    Optional<AccountId> knownAccount() {
        return undisclosed.contains(ACCOUNT) ? Optional.empty() : Optional.of(account);
    }

    private static RequestContext keys(Tags tags) {
        Map<String, List<String>> keys = new HashMap<>();
        tags.tags().forEach(tag -> keys.put("aws:PrincipalTag/" + tag.key(), List.of(tag.value())));
        return new RequestContext(keys);
    }
}
