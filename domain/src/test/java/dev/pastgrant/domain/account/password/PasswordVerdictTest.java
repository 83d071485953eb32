package dev.pastgrant.domain.account.password;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileCreated;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordChanged;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordRefused;
import dev.pastgrant.domain.fakes.Passwords;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordVerdictTest {
    private static final UniqueId ALICE = id(USER, "alice");
    private static final String RIGHT = "First-Password-1";
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(90));

    private static PasswordPolicy expiring(@Nullable Boolean hard) {
        return new PasswordPolicy(6, false, false, false, false, false, 90, 0, hard);
    }

    private static LoginProfileCreated created(boolean reset) {
        return new LoginProfileCreated(ALICE, Passwords.sealed(ALICE, RIGHT), NOW, reset);
    }

    private static LoginProfile profile(LoginProfileEvent... events) {
        return given(userCreated("alice"))
                .and(List.of(events))
                .account()
                .loginProfiles()
                .of(ALICE)
                .orElseThrow();
    }

    private static PasswordVerdict judge(
            LoginProfile profile, String password, @Nullable PasswordPolicy policy, Instant now) {
        return profile.judge(
                List.of(Passwords.hash(password)), policy, now, new TransparentVault());
    }

    @Test
    void only_the_present_password_fits() {
        LoginProfile changed =
                profile(
                        created(false),
                        new PasswordChanged(
                                ALICE, Passwords.sealed(ALICE, "Second-Password-2"), NOW, false));
        assertThat(judge(changed, "Second-Password-2", null, NOW)).isEqualTo(PasswordVerdict.FITS);
        assertThat(judge(changed, RIGHT, null, NOW)).isEqualTo(PasswordVerdict.WRONG);
        assertThat(judge(changed, "", null, NOW)).isEqualTo(PasswordVerdict.WRONG);
    }

    @Test
    void a_password_that_an_administrator_gave_must_be_changed_if_he_said_so() {
        assertThat(judge(profile(created(true)), RIGHT, null, NOW))
                .isEqualTo(PasswordVerdict.MUST_CHANGE);
        assertThat(judge(profile(created(true)), "wrong", null, NOW))
                .isEqualTo(PasswordVerdict.WRONG);
    }

    @Test
    void a_password_that_has_expired_must_be_changed() {
        LoginProfile profile = profile(created(false));
        assertThat(judge(profile, RIGHT, expiring(null), EXPIRY.minusMillis(1)))
                .isEqualTo(PasswordVerdict.FITS);
        assertThat(judge(profile, RIGHT, expiring(null), EXPIRY))
                .isEqualTo(PasswordVerdict.MUST_CHANGE);
        assertThat(judge(profile, RIGHT, expiring(false), EXPIRY))
                .isEqualTo(PasswordVerdict.MUST_CHANGE);
        assertThat(judge(profile, RIGHT, null, EXPIRY)).isEqualTo(PasswordVerdict.FITS);
    }

    @Test
    void after_a_hard_expiry_nobody_signs_in() {
        LoginProfile profile = profile(created(true));
        assertThat(judge(profile, RIGHT, expiring(true), EXPIRY.minusMillis(1)))
                .isEqualTo(PasswordVerdict.MUST_CHANGE);
        assertThat(judge(profile, RIGHT, expiring(true), EXPIRY))
                .isEqualTo(PasswordVerdict.EXPIRED);
        assertThat(judge(profile, "wrong", expiring(true), EXPIRY))
                .isEqualTo(PasswordVerdict.WRONG);
    }

    @Test
    void a_new_password_has_its_full_time() {
        LoginProfile changed =
                profile(
                        created(false),
                        new PasswordChanged(ALICE, Passwords.sealed(ALICE, RIGHT), EXPIRY, false));
        assertThat(judge(changed, RIGHT, expiring(true), EXPIRY)).isEqualTo(PasswordVerdict.FITS);
    }

    @Test
    void while_too_many_were_wrong_none_is_looked_at() {
        LoginProfileEvent[] events =
                Collections.nCopies(6, (LoginProfileEvent) new PasswordRefused(ALICE, NOW))
                        .toArray(LoginProfileEvent[]::new);
        events[0] = created(false);
        assertThat(judge(profile(events), RIGHT, null, NOW)).isEqualTo(PasswordVerdict.LOCKED);
    }

    @Test
    void a_hash_has_the_usual_text_and_no_other_form() {
        PasswordHash hash = new PasswordHash(new HashForm("c2FsdA", 19456, 2, 1), new byte[] {1});
        assertThat(hash.encoded().reveal()).isEqualTo("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$AQ");
        assertThat(PasswordHash.of(hash.encoded())).isEqualTo(hash).hasToString("PasswordHash");
    }
}
