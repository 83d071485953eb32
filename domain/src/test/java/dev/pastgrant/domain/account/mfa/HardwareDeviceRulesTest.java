package dev.pastgrant.domain.account.mfa;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.INVALID_AUTHENTICATION_CODE;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeactivateMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.EnableMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.LoadHardwareMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.ResyncMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UnloadHardwareMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UseMfaCode;
import dev.pastgrant.domain.account.mfa.MfaEvent.HardwareMfaDeviceLoaded;
import dev.pastgrant.domain.account.mfa.MfaEvent.HardwareMfaDeviceUnloaded;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeRefused;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeUsed;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceDeactivated;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceResynced;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Key fobs, and devices whose clock is off. */
class HardwareDeviceRulesTest {
    private static final Secret SEED = Secret.of("12345678901234567890");
    private static final SerialNumber FOB = new SerialNumber("GAHT12345678");
    private static final SealedSecret SEALED = new TransparentVault().seal(SEED, FOB.text());
    private static final Owner ALICE = new Owner.Named(name("alice"));
    private static final Owner BOB = new Owner.Named(name("bob"));
    private static final long STEP = Totp.step(NOW);

    @Test
    void a_fob_is_loaded_and_then_enabled_by_one_user() {
        AccountScenario loaded =
                given(userCreated("alice"), userCreated("bob"))
                        .when(new LoadHardwareMfaDevice(FOB, SEALED))
                        .thenHappens(new HardwareMfaDeviceLoaded(FOB, SEALED, NOW));
        loaded.when(new LoadHardwareMfaDevice(FOB, SEALED))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "MFADevice entity at the same path and name already exists.");

        AccountScenario enabled =
                loaded.when(enable(ALICE))
                        .thenHappens(new MfaDeviceEnabled(FOB, id(USER, "alice"), NOW, STEP));

        enabled.when(enable(BOB))
                .thenRefuses(ENTITY_ALREADY_EXISTS, "MFA Device is already in use.");
        enabled.when(new UseMfaCode(ALICE, FOB, code(1)))
                .thenHappens(new MfaCodeUsed(FOB, STEP + 1));
    }

    @Test
    void a_fob_that_nobody_loaded_is_not_there() {
        given(userCreated("alice"))
                .when(enable(ALICE))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "VirtualMFADevice with serial number GAHT12345678 doesn't exist.");
    }

    @Test
    void a_fob_is_forgotten_when_nobody_has_it() {
        world().when(new UnloadHardwareMfaDevice(FOB))
                .thenRefuses(DELETE_CONFLICT, "MFA VirtualDevice in use. Must deactivate first.");
        world().when(new DeactivateMfaDevice(ALICE, FOB))
                .thenHappens(new MfaDeviceDeactivated(FOB))
                .when(new UnloadHardwareMfaDevice(FOB))
                .thenHappens(new HardwareMfaDeviceUnloaded(FOB))
                .when(enable(ALICE))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "VirtualMFADevice with serial number GAHT12345678 doesn't exist.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-100, -5, 5, 119})
    void a_device_whose_clock_is_off_is_synchronized_and_taken_so_from_then_on(int drift) {
        refused(world(), new UseMfaCode(ALICE, FOB, code(drift)));

        AccountScenario after =
                world().when(resync(ALICE, drift - 1, drift))
                        .thenHappens(new MfaDeviceResynced(FOB, STEP + drift, drift));

        assertThat(after.account().mfaDevices().get(FOB).orElseThrow().drift()).isEqualTo(drift);
        after.when(new UseMfaCode(ALICE, FOB, code(drift + 1)))
                .thenHappens(new MfaCodeUsed(FOB, STEP + drift + 1));
        after.when(new UseMfaCode(ALICE, FOB, code(drift)))
                .thenRefuses(
                        INVALID_AUTHENTICATION_CODE,
                        "Authentication code for device is not valid.");
        refused(after, new UseMfaCode(ALICE, FOB, code(drift > 0 ? 0 : drift + 5)));
    }

    @Test
    void codes_that_are_not_consecutive_or_more_than_an_hour_off_do_not_synchronize() {
        refused(world(), resync(ALICE, 3, 5));
        refused(world(), resync(ALICE, 5, 4));
        refused(world(), resync(ALICE, 122, 123));
        refused(world(), resync(ALICE, -123, -122));
        world().when(resync(BOB, 4, 5)).thenRefuses(NO_SUCH_ENTITY, "MFA Device invalid for user.");
    }

    /** Alice has the fob, whose clock has run long before. */
    private static AccountScenario world() {
        return given(
                userCreated("alice"),
                userCreated("bob"),
                new HardwareMfaDeviceLoaded(FOB, SEALED, NOW),
                new MfaDeviceEnabled(FOB, id(USER, "alice"), NOW, STEP - 500));
    }

    private static EnableMfaDevice enable(Owner owner) {
        return new EnableMfaDevice(owner, FOB, code(-1), code(0));
    }

    private static ResyncMfaDevice resync(Owner owner, int first, int second) {
        return new ResyncMfaDevice(owner, FOB, code(first), code(second));
    }

    private static String code(int offset) {
        return Totp.code(SEED, STEP + offset);
    }

    private static void refused(AccountScenario story, MfaCommand command) {
        story.when(command)
                .thenRefuses(
                        INVALID_AUTHENTICATION_CODE,
                        "Authentication code for device is not valid.",
                        new MfaCodeRefused(FOB, NOW));
    }
}
