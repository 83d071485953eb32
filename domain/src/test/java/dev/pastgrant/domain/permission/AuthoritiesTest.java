package dev.pastgrant.domain.permission;

import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.added;
import static dev.pastgrant.domain.account.Examples.attached;
import static dev.pastgrant.domain.account.Examples.group;
import static dev.pastgrant.domain.account.Examples.groupCreated;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.opened;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.Surroundings.NONE;
import static dev.pastgrant.domain.sts.SampleSessions.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyDeleted;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.call.Turn;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthoritiesTest {
    private static final Authorities AUTHORITIES = new Authorities();

    private static Account account(AccountEvent... history) {
        return after(
                Account.unopened(ACCOUNT), Stream.concat(opened().stream(), Stream.of(history)));
    }

    private static Account after(Account account, AccountEvent... events) {
        return after(account, Stream.of(events));
    }

    private static Account after(Account account, Stream<AccountEvent> events) {
        return Turn.fold(account, events.toList());
    }

    private static Caller caller(Account account, String user, @Nullable SessionGrant session) {
        return new Caller.IamUser(
                AccountRef.aws(ACCOUNT),
                account.users().find(name(user)).orElseThrow(),
                key(1),
                session);
    }

    private static Authority authority(Account account, String user) {
        return AUTHORITIES.of(account, NONE, caller(account, user, null));
    }

    private static boolean allows(Authority authority, Account account, String user) {
        return authority
                .denial(
                        new AuthorizationRequest(
                                caller(account, user, null).principal(),
                                "iam:ListUsers",
                                "*",
                                ACCOUNT,
                                RequestContext.EMPTY))
                .isEmpty();
    }

    private static boolean mayList(Account account, String user) {
        return allows(authority(account, user), account, user);
    }

    private static PolicyVersionCreated nowAllowing(String policy, String action) {
        return new PolicyVersionCreated(
                id(UniqueId.Kind.MANAGED_POLICY, policy), 2, policy("Allow", action), true, NOW);
    }

    /** A policy of a name that another had. */
    private static PolicyCreated createdAgain(String policy, String action) {
        return new PolicyCreated(
                id(UniqueId.Kind.MANAGED_POLICY, policy + "2"),
                name(policy),
                EntityPath.ROOT,
                null,
                policy("Allow", action),
                NOW,
                List.of());
    }

    private static Account twoWithOnePolicy() {
        return account(
                policyCreated("p"),
                userCreated("alice"),
                userCreated("bob"),
                groupCreated("staff"),
                added("bob", "staff"),
                attached(user("alice"), "p"),
                attached(group("staff"), "p"));
    }

    @Test
    void a_new_version_of_a_policy_counts_at_once_for_all_who_have_it() {
        Account before = twoWithOnePolicy();
        assertThat(mayList(before, "alice")).isFalse();
        assertThat(mayList(before, "bob")).isFalse();
        Account after = after(before, nowAllowing("p", "iam:List*"));
        assertThat(mayList(after, "alice")).isTrue();
        assertThat(mayList(after, "bob")).isTrue();
    }

    @Test
    void an_earlier_state_of_the_account_is_decided_by_the_policies_of_its_day() {
        Account before = twoWithOnePolicy();
        Account after = after(before, nowAllowing("p", "iam:List*"));
        assertThat(mayList(after, "alice")).isTrue();
        assertThat(mayList(before, "alice")).isFalse();
        assertThat(mayList(after, "alice")).isTrue();
    }

    @Test
    void a_policy_of_a_group_counts_from_joining_to_leaving() {
        Account outside =
                account(
                        userCreated("alice"),
                        groupCreated("staff"),
                        new InlinePolicyPut(group("staff"), "p", policy("Allow", "iam:*")));
        assertThat(mayList(outside, "alice")).isFalse();
        Account inside = after(outside, added("alice", "staff"));
        assertThat(mayList(inside, "alice")).isTrue();
        assertThat(mayList(outside, "alice")).isFalse();
    }

    @Test
    void what_happens_to_others_compiles_nothing_again() {
        Account before = twoWithOnePolicy();
        Authority known = authority(before, "alice");
        Account after =
                after(
                        before,
                        userCreated("carol"),
                        groupCreated("guests"),
                        policyCreated("q"),
                        attached(user("carol"), "q"));
        assertThat(authority(after, "alice")).isSameAs(known);
    }

    @Test
    void a_new_version_leaves_the_other_policies_of_a_user_as_they_were() {
        Account before =
                after(
                        twoWithOnePolicy(),
                        policyCreated("q"),
                        attached(user("alice"), "q"),
                        new PermissionsBoundaryPut(user("alice"), policyArn("p")));
        assertThat(mayList(before, "alice")).isFalse();
        Account bounded = after(before, nowAllowing("q", "iam:*"));
        assertThat(mayList(bounded, "alice")).isFalse();
        Account open = after(bounded, nowAllowing("p", "iam:List*"));
        assertThat(mayList(open, "alice")).isTrue();
        assertThat(authority(open, "alice").layers())
                .isEqualTo(CallerPolicies.of(open, NONE, caller(open, "alice", null)));
        assertThat(mayList(bounded, "alice")).isFalse();
    }

    @Test
    void a_policy_made_anew_under_the_name_of_one_that_was_deleted_is_another() {
        Account before = after(twoWithOnePolicy(), nowAllowing("p", "iam:*"));
        assertThat(mayList(before, "alice")).isTrue();
        Account after =
                after(
                        before,
                        new PolicyDetached(user("alice"), policyArn("p")),
                        new PolicyDetached(group("staff"), policyArn("p")),
                        new PolicyDeleted(id(UniqueId.Kind.MANAGED_POLICY, "p")));
        assertThat(mayList(after, "bob")).isFalse();
        Account again = after(after, createdAgain("p", "iam:Get*"), attached(group("staff"), "p"));
        assertThat(mayList(again, "bob")).isFalse();
        assertThat(mayList(before, "bob")).isTrue();
    }

    @Test
    void each_session_is_narrowed_by_its_own_policy() {
        Account account =
                account(
                        userCreated("alice"),
                        new InlinePolicyPut(user("alice"), "p", policy("Allow", "iam:*")));
        Authority wide =
                AUTHORITIES.of(
                        account, NONE, inSession(account, policy("Allow", "iam:List*"), List.of()));
        Authority narrow =
                AUTHORITIES.of(
                        account, NONE, inSession(account, policy("Allow", "s3:*"), List.of()));
        assertThat(allows(wide, account, "alice")).isTrue();
        assertThat(allows(narrow, account, "alice")).isFalse();
        assertThat(mayList(account, "alice")).isTrue();
    }

    @Test
    void a_session_that_a_managed_policy_narrows_follows_it_as_it_changes_goes_and_comes_again() {
        Account silent =
                account(
                        userCreated("alice"),
                        new InlinePolicyPut(user("alice"), "p", policy("Allow", "iam:*")),
                        policyCreated("q"));
        assertThat(mayListInSession(silent)).isFalse();
        Account open = after(silent, nowAllowing("q", "iam:List*"));
        assertThat(mayListInSession(open)).isTrue();
        Account without = after(open, new PolicyDeleted(id(UniqueId.Kind.MANAGED_POLICY, "q")));
        assertThat(mayListInSession(without)).isFalse();
        Account again = after(without, createdAgain("q", "iam:List*"));
        assertThat(mayListInSession(again)).isTrue();
        assertThat(mayListInSession(silent)).isFalse();
    }

    private static boolean mayListInSession(Account account) {
        Caller caller = inSession(account, null, List.of(policyArn("q")));
        return allows(AUTHORITIES.of(account, NONE, caller), account, "alice");
    }

    private static Caller inSession(
            Account account, @Nullable PolicyText narrowing, List<Arn> managedNarrowing) {
        return caller(
                account,
                "alice",
                new SessionGrant(
                        key(2),
                        ACCOUNT,
                        id(UniqueId.Kind.USER, "alice"),
                        null,
                        NOW,
                        NOW.plusSeconds(900),
                        null,
                        null,
                        Tags.NONE,
                        List.of(),
                        narrowing,
                        managedNarrowing));
    }
}
