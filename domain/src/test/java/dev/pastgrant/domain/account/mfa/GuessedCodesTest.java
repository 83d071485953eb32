package dev.pastgrant.domain.account.mfa;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.IamError.INVALID_AUTHENTICATION_CODE;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeactivateMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.EnableMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UseMfaCode;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeRefused;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeUsed;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceDeactivated;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody has a key of the user, and guesses the codes of the device. */
class GuessedCodesTest {
    private static final Secret SEED = Secret.of("12345678901234567890");
    private static final SerialNumber PHONE =
            SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "mfa/phone"));
    private static final Owner ALICE = new Owner.Named(name("alice"));
    private static final Owner BOB = new Owner.Named(name("bob"));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static AccountScenario unused() {
        var seed = new TransparentVault().seal(SEED, PHONE.text());
        return given(
                userCreated("alice"),
                userCreated("bob"),
                new VirtualMfaDeviceCreated(PHONE, seed, NOW, List.of()));
    }

    private static AccountScenario enabled() {
        return unused().and(new MfaDeviceEnabled(PHONE, id(USER, "alice"), NOW, 1));
    }

    private static MfaCommand right(Owner owner, Instant now) {
        return new UseMfaCode(owner, PHONE, Totp.code(SEED, Totp.step(now)));
    }

    /** A code of another time. */
    private static MfaCommand wrong(Owner owner) {
        return new UseMfaCode(owner, PHONE, Totp.code(SEED, 1));
    }

    private static AccountScenario guess(AccountScenario story, Instant now) {
        return story.at(now)
                .when(wrong(ALICE))
                .thenRefuses(
                        INVALID_AUTHENTICATION_CODE,
                        "Authentication code for device is not valid.",
                        new MfaCodeRefused(PHONE, now));
    }

    private static AccountScenario guess(AccountScenario story, Instant now, int times) {
        AccountScenario after = story;
        for (int i = 0; i < times; i++) {
            after = guess(after, now);
        }
        return after;
    }

    private static AccountScenario accept(AccountScenario story, Instant now) {
        return story.at(now)
                .when(right(ALICE, now))
                .thenHappens(new MfaCodeUsed(PHONE, Totp.step(now)));
    }

    /** Neither remembers an attempt: a guesser could otherwise fill the log. */
    private static void expectLocked(AccountScenario story, Instant now) {
        for (MfaCommand command : List.of(right(ALICE, now), wrong(ALICE))) {
            expectSilence(story.at(now), command);
        }
    }

    private static void expectSilence(AccountScenario story, MfaCommand command) {
        story.when(command)
                .thenRefuses(
                        INVALID_AUTHENTICATION_CODE,
                        "Authentication code for device is not valid.");
    }

    @Test
    void four_wrong_codes_are_forgiven_when_a_right_one_comes() {
        AccountScenario story = accept(guess(enabled(), NOW, 4), NOW);
        accept(guess(story, NOW, 4), NOW.plus(MINUTE));
    }

    @Test
    void after_five_wrong_codes_a_device_takes_none_for_a_minute_in_the_words_for_a_wrong_one() {
        AccountScenario story = guess(enabled(), NOW, 5);
        expectLocked(story, NOW);
        expectLocked(story, NOW.plus(MINUTE).minusMillis(1));
        accept(story, NOW.plus(MINUTE));
    }

    @Test
    void each_further_wrong_code_doubles_the_wait_up_to_an_hour() {
        Instant now = NOW;
        AccountScenario story = guess(enabled(), now, 4);
        for (int minutes : List.of(1, 2, 4, 8, 16, 32, 60, 60, 60)) {
            story = guess(story, now);
            Instant free = now.plus(Duration.ofMinutes(minutes));
            expectLocked(story, free.minusMillis(1));
            accept(story, free);
            now = free;
        }
    }

    @Test
    void a_right_code_sets_the_wait_back() {
        Instant later = NOW.plus(MINUTE);
        AccountScenario story = accept(guess(enabled(), NOW, 5), later);
        expectLocked(guess(story, later, 5), later.plus(MINUTE).minusMillis(1));
        accept(guess(story, later, 5), later.plus(MINUTE));
    }

    @Test
    void a_code_that_was_used_before_is_no_guess() {
        AccountScenario story = accept(enabled(), NOW);
        for (int i = 0; i < 9; i++) {
            expectSilence(story, right(ALICE, NOW));
        }
        accept(guess(story, NOW, 4), NOW.plus(MINUTE));
    }

    @Test
    void whoever_does_not_have_the_device_cannot_lock_it() {
        for (int i = 0; i < 9; i++) {
            enabled().when(wrong(BOB)).thenRefuses(NO_SUCH_ENTITY, "MFA Device invalid for user.");
        }
        accept(enabled(), NOW);
    }

    @Test
    void a_device_is_not_enabled_by_guesses_either() {
        AccountScenario story = unused();
        var guess = new EnableMfaDevice(BOB, PHONE, "000000", "000001");
        for (int i = 0; i < 5; i++) {
            story =
                    story.when(guess)
                            .thenRefuses(
                                    INVALID_AUTHENTICATION_CODE,
                                    "Authentication code for device is not valid.",
                                    new MfaCodeRefused(PHONE, NOW));
        }
        expectSilence(story, enable(NOW));
        Instant free = NOW.plus(MINUTE);
        AccountScenario after =
                story.at(free)
                        .when(enable(free))
                        .thenHappens(
                                new MfaDeviceEnabled(
                                        PHONE, id(USER, "alice"), free, Totp.step(free)));
        guess(after, free, 4);
    }

    private static MfaCommand enable(Instant now) {
        long step = Totp.step(now);
        return new EnableMfaDevice(ALICE, PHONE, Totp.code(SEED, step - 1), Totp.code(SEED, step));
    }

    @Test
    void deactivating_a_device_is_no_way_round_the_wait() {
        AccountScenario story =
                guess(enabled(), NOW, 5)
                        .when(new DeactivateMfaDevice(ALICE, PHONE))
                        .thenHappens(new MfaDeviceDeactivated(PHONE));
        expectSilence(story, enable(NOW));
    }
}
