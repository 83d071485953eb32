package dev.pastgrant.domain.call;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.key;
import static dev.pastgrant.domain.account.Examples.keyCreated;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.Surroundings.NONE;
import static dev.pastgrant.domain.refusal.SharedError.ACCESS_DENIED;
import static dev.pastgrant.domain.refusal.SharedError.EXPIRED_TOKEN;
import static dev.pastgrant.domain.refusal.SharedError.INVALID_CLIENT_TOKEN_ID;
import static dev.pastgrant.domain.sts.SampleSessions.ALICE;
import static dev.pastgrant.domain.sts.SampleSessions.ROOT;
import static dev.pastgrant.domain.sts.SampleSessions.deployer;
import static dev.pastgrant.domain.sts.SampleSessions.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.NumberedIds;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.user.UserCommand.CreateUser;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.log.StreamRevisions;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.sts.SampleSessions;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final Authorities AUTHORITIES = new Authorities();
    private static final Credential KEY = new Credential.LongTerm(key(1), ACCOUNT);
    private static final AsOf YESTERDAY = new AsOf(NOW.minusSeconds(86400), new Position(30));
    private static final long PAST = 3;
    private static final long PRESENT = 9;
    private static final StreamRevisions DECIDED_ON =
            StreamRevisions.of(StreamName.account(ACCOUNT), PRESENT);

    private static Account account(String effect, String action) {
        return given(userCreated("alice"), keyCreated("alice", 1))
                .and(new InlinePolicyPut(user("alice"), "p", policy(effect, action)))
                .when(deployer(ROOT))
                .then()
                .account();
    }

    private static Account withRolePolicy(Account account, String action) {
        UniqueId role = SampleSessions.grant(account).principal();
        var deployer = account.roles().existing(role).ref();
        return account.evolve(new InlinePolicyPut(deployer, "p", policy("Allow", action)));
    }

    private static Accounts.At at(Account account) {
        return new Accounts.At(account, new Position(90), PRESENT);
    }

    private static Present present(Accounts.At callers, Instant now) {
        return new Present(callers, NONE, now, AUTHORITIES);
    }

    private static Accounts.At past(Account account) {
        return new Accounts.At(account, YESTERDAY.position(), PAST);
    }

    private static <R> Call<R> call(
            Credential credential, String action, @Nullable AsOf asOf, Work<R> work) {
        return new Call<>(
                credential,
                ACCOUNT,
                new UUID(1, 2),
                SampleSessions.facts("iam.amazonaws.com", action.substring(4)),
                asOf,
                _ -> List.of(new Requirement(action, "*")),
                List.of(new ResourceRef("AWS::IAM::User", "bob")),
                work);
    }

    private static Turn<String> read(
            Account account, Credential credential, @Nullable AsOf asOf, Instant now) {
        Work.Read<String> work =
                new Work.Read<>(view -> Reply.Answered.of(view.instant().toString()));
        return Turn.read(
                call(credential, "iam:ListUsers", asOf, work),
                work,
                present(at(account), now),
                asOf == null ? at(account) : past(account),
                NONE);
    }

    private static Turn<String> read(Account account, Credential credential) {
        return read(account, credential, null, NOW);
    }

    private static Turn<String> createBob(Account account) {
        Work.Write<String> work =
                new Work.Write<>(
                        new CreateUser(name("bob"), EntityPath.ROOT, null, List.of()),
                        _ -> Reply.Answered.of("created"));
        var circumstances =
                new Circumstances(
                        NOW,
                        new NumberedIds(),
                        new TransparentVault(),
                        Quotas.DEFAULT,
                        ServicePrincipals.OF_AWS,
                        NONE);
        return Turn.write(
                call(KEY, "iam:CreateUser", null, work),
                work,
                at(account),
                present(at(account), NOW),
                circumstances);
    }

    private static void expectUnknown(Turn<String> turn, ErrorCode code) {
        assertThat(turn.refusal()).extracting(Refusal::code).isEqualTo(code);
        assertThat(turn.records()).isEmpty();
    }

    @Test
    void an_allowed_change_happens_and_leaves_one_record() {
        Turn<String> turn = createBob(account("Allow", "iam:*"));
        assertThat(turn.events()).hasSize(1);
        assertThat(turn.after().users().find(name("bob"))).isPresent();
        assertThat(turn.records()).hasSize(1);
        CallRecord record = turn.records().getFirst();
        assertThat(record.ending().errorCode()).isNull();
        assertThat(record.decidedOn()).isEqualTo(DECIDED_ON);
        assertThat(record.readAt()).isNull();
        assertThat(record.sharedEventId()).isNull();
        assertThat(record.identity().accessKeyId()).isEqualTo(key(1).text());
    }

    @Test
    void a_denied_change_leaves_one_record_with_the_sentence_and_nothing_else() {
        Account before = account("Deny", "iam:CreateUser");
        Turn<String> turn = createBob(before);
        String sentence =
                "User: "
                        + ALICE
                        + " is not authorized to perform: iam:CreateUser with an explicit deny in"
                        + " an identity-based policy";
        assertThat(turn.refusal()).isEqualTo(new Refusal(ACCESS_DENIED, sentence));
        assertThat(turn.events()).isEmpty();
        assertThat(turn.after()).isEqualTo(before);
        assertThat(turn.records()).hasSize(1);
        CallRecord.Ending ending = turn.records().getFirst().ending();
        assertThat(ending.errorCode()).isEqualTo("AccessDenied");
        assertThat(ending.errorMessage()).isEqualTo(sentence);
        assertThat(ending.resources()).containsExactly(new ResourceRef("AWS::IAM::User", "bob"));
    }

    @Test
    void a_key_that_is_inactive_or_deleted_is_nobodys() {
        Account account = account("Allow", "iam:*");
        assertThat(read(account, KEY).refusal()).isNull();
        expectUnknown(
                read(
                        account.evolve(
                                new AccessKeyStatusChanged(key(1), CredentialStatus.INACTIVE)),
                        KEY),
                INVALID_CLIENT_TOKEN_ID);
        expectUnknown(
                read(account.evolve(new AccessKeyDeleted(key(1))), KEY), INVALID_CLIENT_TOKEN_ID);
    }

    @Test
    void a_session_is_over_at_its_last_instant_and_when_its_role_is_deleted() {
        Account account = withRolePolicy(account("Allow", "iam:*"), "iam:*");
        SessionGrant grant = SampleSessions.grant(account);
        var session = new Credential.Temporary(grant);
        Instant end = grant.expiresAt();
        assertThat(read(account, session, null, end.minusNanos(1)).refusal()).isNull();
        expectUnknown(read(account, session, null, end), EXPIRED_TOKEN);
        Account bare = account("Allow", "iam:*");
        Account deleted = bare.evolve(new RoleDeleted(SampleSessions.grant(bare).principal()));
        expectUnknown(
                read(deleted, new Credential.Temporary(SampleSessions.grant(bare))),
                INVALID_CLIENT_TOKEN_ID);
    }

    @Test
    void a_session_policy_narrows_what_the_role_may_do() {
        Account account = withRolePolicy(account("Allow", "iam:*"), "iam:*");
        SessionGrant narrowed =
                SampleSessions.grant(account, policy("Allow", "s3:*"), Tags.NONE, List.of(), null);
        assertThat(read(account, new Credential.Temporary(narrowed)).refusal())
                .isEqualTo(
                        new Refusal(
                                ACCESS_DENIED,
                                "User: arn:aws:sts::123456789012:assumed-role/deployer/ci is not"
                                        + " authorized to perform: iam:ListUsers because no session"
                                        + " policy allows the iam:ListUsers action"));
        SessionGrant wide =
                SampleSessions.grant(
                        account, policy("Allow", "iam:List*"), Tags.NONE, List.of(), null);
        assertThat(read(account, new Credential.Temporary(wide)).refusal()).isNull();
        SessionGrant useless =
                SampleSessions.grant(
                        withRolePolicy(account("Allow", "iam:*"), "s3:*"),
                        policy("Allow", "*"),
                        Tags.NONE,
                        List.of(),
                        null);
        assertThat(
                        read(
                                        withRolePolicy(account("Allow", "iam:*"), "s3:*"),
                                        new Credential.Temporary(useless))
                                .refusal())
                .isNotNull();
    }

    @Test
    void reading_the_past_takes_a_permission_of_its_own() {
        assertThat(read(account("Allow", "iam:*"), KEY, YESTERDAY, NOW).refusal())
                .isEqualTo(
                        new Refusal(
                                ACCESS_DENIED,
                                "User: "
                                        + ALICE
                                        + " is not authorized to perform: pastgrant:ReadAt because"
                                        + " no identity-based policy allows the pastgrant:ReadAt"
                                        + " action"));
        Turn<String> turn = read(account("Allow", "*"), KEY, YESTERDAY, NOW);
        assertThat(turn.reply()).isEqualTo(Reply.Answered.of(YESTERDAY.instant().toString()));
        assertThat(turn.records().getFirst().time()).isEqualTo(NOW);
    }

    @Test
    void the_record_of_a_read_of_the_past_names_both_revisions() {
        CallRecord record = read(account("Allow", "*"), KEY, YESTERDAY, NOW).records().getFirst();
        assertThat(record.decidedOn()).isEqualTo(DECIDED_ON);
        assertThat(record.readAt()).isEqualTo(new CallRecord.ReadAt(YESTERDAY.instant(), PAST));
    }

    @Test
    void a_request_that_was_wrong_in_itself_read_no_revision_of_the_past() {
        var refusal = Refusal.validation("wrong");
        Call<String> call = call(KEY, "iam:ListUsers", YESTERDAY, new Work.Refuse<String>(refusal));
        CallRecord record =
                Turn.refuse(call, refusal, present(at(account("Allow", "*")), NOW))
                        .records()
                        .getFirst();
        assertThat(record.decidedOn()).isEqualTo(DECIDED_ON);
        assertThat(record.readAt()).isEqualTo(new CallRecord.ReadAt(YESTERDAY.instant(), null));
    }

    @Test
    void a_session_of_oneself_without_mfa_may_not_call_iam() {
        Account account = account("Allow", "*");
        UniqueId alice = account.users().find(name("alice")).orElseThrow().id();
        assertThat(read(account, new Credential.Temporary(ofOneself(alice, null))).refusal())
                .extracting(Refusal::code)
                .isEqualTo(ACCESS_DENIED);
        assertThat(read(account, new Credential.Temporary(ofOneself(alice, NOW))).refusal())
                .isNull();
    }

    private static SessionGrant ofOneself(UniqueId owner, @Nullable Instant mfaAt) {
        return new SessionGrant(
                SampleSessions.SESSION_KEY,
                ACCOUNT,
                owner,
                null,
                NOW,
                NOW.plusSeconds(3600),
                mfaAt,
                null,
                Tags.NONE,
                List.of(),
                null,
                List.of());
    }
}
