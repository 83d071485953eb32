package dev.pastgrant.projections.credentialreport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.certificate.CertificateBody;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateStatusChanged;
import dev.pastgrant.domain.account.certificate.SigningCertificateEvent.SigningCertificateUploaded;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileCreated;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordChanged;
import dev.pastgrant.domain.account.password.PasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.lastused.KeyUse;
import dev.pastgrant.projections.lastused.LastUsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialReportTest {
    private static final AccountId ID = new AccountId("123456789012");
    private static final Instant OPENED = Instant.parse("2025-12-31T23:59:59.5Z");
    private static final Instant LATER = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Position USED = new Position(7);
    private static final SealedSecret SECRET = new SealedSecret("c2VjcmV0");
    private static final SerialNumber PHONE =
            SerialNumber.of(Arn.iam(AccountRef.aws(ID), "mfa/phone"));

    /** All keys but one were used, and recorded at one position. */
    private static final LastUsed LAST_USED =
            (key, upTo) ->
                    upTo.compareTo(USED) >= 0 && !key.equals(key(3))
                            ? Optional.of(new KeyUse(LATER, "iam", "us-east-1"))
                            : Optional.empty();

    private static AccessKeyId key(long number) {
        return AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, ID, number);
    }

    private static UniqueId user(String name) {
        return new UniqueId("AIDA" + name + "X".repeat(17 - name.length()));
    }

    private static UserCreated created(String name, String path) {
        return new UserCreated(
                user(name.replaceAll("[^a-zA-Z]", "").toUpperCase(Locale.ROOT)),
                new EntityName(name),
                new EntityPath(path),
                LATER,
                List.of());
    }

    private static Account account(AccountEvent... history) {
        Account account = Account.unopened(ID);
        for (AccountEvent event : history) {
            account = account.evolve(event);
        }
        return account;
    }

    private static Account staffed() {
        return account(
                new AccountOpened(ID, Partition.AWS, OPENED),
                new AccessKeyCreated(key(1), UniqueId.root(ID), SECRET, OPENED),
                created("Zoe", "/"),
                created("alice", "/team/"),
                created("Bob", "/"),
                created("comma,name", "/"),
                new AccessKeyCreated(key(4), user("ALICE"), SECRET, LATER),
                new AccessKeyCreated(key(2), user("ALICE"), SECRET, OPENED),
                new AccessKeyStatusChanged(key(4), CredentialStatus.INACTIVE),
                new AccessKeyCreated(key(3), user("BOB"), SECRET, LATER),
                new VirtualMfaDeviceCreated(PHONE, SECRET, LATER, List.of()),
                new MfaDeviceEnabled(PHONE, user("BOB"), LATER, 1));
    }

    private static String csv(Account account, Position upTo) {
        return CredentialReport.of(account, LAST_USED, upTo, LATER).csv();
    }

    private static String golden(String name) {
        try (InputStream file =
                CredentialReportTest.class.getResourceAsStream("/credentialreport/" + name)) {
            byte[] bytes = Objects.requireNonNull(file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_report_is_written_as_aws_writes_it() {
        assertThat(csv(staffed(), USED)).isEqualTo(golden("staffed.csv"));
    }

    @Test
    void keys_that_were_used_later_were_not_used_yet() {
        assertThat(csv(staffed(), new Position(6)))
                .isEqualTo(
                        golden("staffed.csv")
                                .replace("2026-01-02T03:04:05+00:00,us-east-1,iam", "N/A,N/A,N/A"));
    }

    @Test
    void certificates_follow_the_keys_and_one_that_is_inactive_comes_first() {
        Account account =
                staffed()
                        .evolve(certificate("A", OPENED))
                        .evolve(certificate("B", LATER))
                        .evolve(
                                new SigningCertificateStatusChanged(
                                        id("B"), CredentialStatus.INACTIVE));
        assertThat(csv(account, USED).lines().filter(line -> line.startsWith("Bob,")))
                .singleElement()
                .asString()
                .endsWith(",false,2026-01-02T03:04:05+00:00,true,2025-12-31T23:59:59+00:00");
    }

    private static UniqueId id(String letter) {
        return new UniqueId(letter.repeat(32));
    }

    private static SigningCertificateUploaded certificate(String letter, Instant at) {
        return new SigningCertificateUploaded(
                id(letter), user("BOB"), new CertificateBody("", letter, OPENED, LATER), at);
    }

    @Test
    void before_the_account_was_opened_there_is_only_the_header() {
        String report = csv(Account.unopened(ID), USED);
        assertThat(report).isEqualTo(golden("staffed.csv").lines().findFirst().orElseThrow());
        assertThat(report.split(",", -1)).hasSize(22);
    }

    @Test
    void a_cell_cannot_break_out_of_its_column() {
        LastUsed hostile = (_, _) -> Optional.of(new KeyUse(LATER, "iam", "a,\"b\"\nroot"));
        Account account =
                account(
                        new AccountOpened(ID, Partition.AWS, OPENED),
                        new AccessKeyCreated(key(1), UniqueId.root(ID), SECRET, OPENED));
        assertThat(CredentialReport.of(account, hostile, USED, LATER).csv())
                .contains(",\"a,\"\"b\"\"\nroot\",iam,");
    }

    @Test
    void a_password_was_changed_and_is_to_be_changed_again_when_the_policy_says_so() {
        Account account =
                account(
                        new AccountOpened(ID, Partition.AWS, OPENED),
                        created("Bob", "/"),
                        new LoginProfileCreated(user("BOB"), SECRET, OPENED, true),
                        new PasswordChanged(user("BOB"), SECRET, LATER, false));
        assertThat(csv(account, USED))
                .contains(
                        "\nBob,arn:aws:iam::123456789012:user/Bob,2026-01-02T03:04:05+00:00,"
                                + "true,no_information,2026-01-02T03:04:05+00:00,N/A,");

        PasswordPolicy policy =
                new PasswordPolicy(8, false, false, false, false, false, 30, 0, null);
        assertThat(csv(account.evolve(new AccountPasswordPolicyUpdated(policy)), USED))
                .contains(
                        ",true,no_information,2026-01-02T03:04:05+00:00,"
                                + "2026-02-01T03:04:05+00:00,");
    }

    @Test
    void root_shows_a_password_that_it_got_here() {
        Account account =
                account(
                        new AccountOpened(ID, Partition.AWS, OPENED),
                        new LoginProfileCreated(UniqueId.root(ID), SECRET, LATER, false));
        assertThat(csv(account, USED))
                .contains(
                        "<root_account>,arn:aws:iam::123456789012:root,2025-12-31T23:59:59+00:00,"
                                + "true,no_information,2026-01-02T03:04:05+00:00,not_supported,");
    }

    @Test
    void a_report_expires_after_four_hours() {
        CredentialReport report = new CredentialReport("", OPENED);
        Instant fourHours = OPENED.plusSeconds(4 * 3600);
        assertThat(report.isExpired(fourHours)).isFalse();
        assertThat(report.isExpired(fourHours.plusNanos(1))).isTrue();
    }
}
