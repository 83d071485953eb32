package dev.pastgrant.domain.account.mfa;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.IamError.DELETE_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.INVALID_AUTHENTICATION_CODE;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.MfaCommand.CreateVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeactivateMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeleteVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.EnableMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UseMfaCode;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeRefused;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeUsed;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceDeactivated;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceDeleted;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MfaRulesTest {
    private static final Secret SEED = Secret.of("12345678901234567890");
    private static final SerialNumber PHONE = serial("phone");
    private static final Owner ALICE = new Owner.Named(name("alice"));
    private static final Owner BOB = new Owner.Named(name("bob"));
    private static final Owner ROOT = new Owner.Root();
    private static final UniqueId ALICES_ID = id(USER, "alice");
    private static final long STEP = Totp.step(NOW);

    @Test
    void a_device_is_made_for_nobody_yet() {
        AccountScenario after =
                given().when(new CreateVirtualMfaDevice(PHONE, sealed(PHONE), tags(2)))
                        .thenHappens(
                                new VirtualMfaDeviceCreated(PHONE, sealed(PHONE), NOW, tags(2)));
        assertThat(after.account().mfaDevices().get(PHONE).orElseThrow().assignment()).isNull();
    }

    @Test
    void a_serial_number_is_given_once() {
        given(created(PHONE))
                .when(new CreateVirtualMfaDevice(PHONE, sealed(PHONE), List.of()))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "MFADevice entity at the same path and name already exists.");
    }

    @Test
    void two_consecutive_codes_enable_a_device_and_are_spent() {
        AccountScenario after =
                world().when(enable(ALICE, -1, 0))
                        .thenHappens(new MfaDeviceEnabled(PHONE, ALICES_ID, NOW, STEP));
        assertThat(after.account().mfaDevices().of(ALICES_ID))
                .extracting(MfaDevice::serial)
                .containsExactly(PHONE);
        expectWrongCode(after, use(ALICE, -1));
        expectWrongCode(after, use(ALICE, 0));
        after.when(use(ALICE, 1)).thenHappens(new MfaCodeUsed(PHONE, STEP + 1));
    }

    @Test
    void codes_that_are_not_consecutive_enable_nothing() {
        for (var command :
                List.of(enable(ALICE, 0, 0), enable(ALICE, -1, 1), enable(ALICE, 0, -1))) {
            expectCountedCode(world(), command);
        }
    }

    @Test
    void codes_of_another_device_enable_nothing() {
        expectCountedCode(world(), new EnableMfaDevice(ALICE, PHONE, "000000", "000001"));
    }

    @Test
    void root_can_enable_a_device_too() {
        UniqueId root = UniqueId.root(ACCOUNT);
        world().when(enable(ROOT, -1, 0))
                .thenHappens(new MfaDeviceEnabled(PHONE, root, NOW, STEP))
                .when(use(ROOT, 1))
                .thenHappens(new MfaCodeUsed(PHONE, STEP + 1));
    }

    @Test
    void a_device_in_use_is_not_enabled_again_by_anyone() {
        for (Owner owner : List.of(ALICE, BOB)) {
            world().and(enabled())
                    .when(enable(owner, 0, 1))
                    .thenRefuses(ENTITY_ALREADY_EXISTS, "MFA Device is already in use.");
        }
    }

    @Test
    void a_user_has_eight_devices_at_most() {
        List<AccountEvent> history = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            history.add(created(serial("d" + i)));
            history.add(new MfaDeviceEnabled(serial("d" + i), ALICES_ID, NOW, 1));
        }
        AccountScenario full = world().and(history);
        full.when(enable(ALICE, -1, 0))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for MFADevicesPerUser: 8");
        full.and(new MfaDeviceDeactivated(serial("d0"))).when(enable(ALICE, -1, 0)).then();
    }

    @Test
    void no_code_works_twice_and_none_older_than_the_last() {
        AccountScenario used =
                world().and(enabled())
                        .when(use(ALICE, 0))
                        .thenHappens(new MfaCodeUsed(PHONE, STEP));
        expectWrongCode(used, use(ALICE, 0));
        expectWrongCode(used, use(ALICE, -1));
        used.when(use(ALICE, 1)).thenHappens(new MfaCodeUsed(PHONE, STEP + 1));
    }

    @Test
    void a_code_works_only_for_who_has_the_device() {
        AccountScenario story = world().and(enabled());
        story.when(use(BOB, 0)).thenRefuses(NO_SUCH_ENTITY, "MFA Device invalid for user.");
        story.when(use(ROOT, 0)).thenRefuses(NO_SUCH_ENTITY, "MFA Device invalid for user.");
        world().when(use(ALICE, 0)).thenRefuses(NO_SUCH_ENTITY, "MFA Device invalid for user.");
    }

    @Test
    void codes_spent_before_a_deactivation_stay_spent_after_it() {
        AccountScenario story =
                world().and(enabled())
                        .when(use(ALICE, 0))
                        .thenHappens(new MfaCodeUsed(PHONE, STEP))
                        .when(new DeactivateMfaDevice(ALICE, PHONE))
                        .thenHappens(new MfaDeviceDeactivated(PHONE));
        expectWrongCode(story, enable(ALICE, -1, 0));
        expectWrongCode(story, enable(BOB, 0, 1));
        story.when(enable(ALICE, 1, 2))
                .thenHappens(new MfaDeviceEnabled(PHONE, ALICES_ID, NOW, STEP + 2));
    }

    @Test
    void a_deactivated_device_stays_for_the_next_owner() {
        AccountScenario story =
                world().and(enabled())
                        .when(new DeactivateMfaDevice(ALICE, PHONE))
                        .thenHappens(new MfaDeviceDeactivated(PHONE));
        assertThat(story.account().mfaDevices().of(ALICES_ID)).isEmpty();
        story.when(enable(BOB, -1, 0))
                .thenHappens(new MfaDeviceEnabled(PHONE, id(USER, "bob"), NOW, STEP));
    }

    @Test
    void only_its_owner_s_device_is_deactivated() {
        world().and(enabled())
                .when(new DeactivateMfaDevice(BOB, PHONE))
                .thenRefuses(NO_SUCH_ENTITY, "MFA Device invalid for user.");
        world().when(new DeactivateMfaDevice(ALICE, PHONE))
                .thenRefuses(NO_SUCH_ENTITY, "MFA Device invalid for user.");
    }

    @Test
    void a_device_in_use_cannot_be_deleted() {
        AccountScenario story = world().and(enabled());
        story.when(new DeleteVirtualMfaDevice(PHONE))
                .thenRefuses(DELETE_CONFLICT, "MFA VirtualDevice in use. Must deactivate first.");
        story.and(new MfaDeviceDeactivated(PHONE))
                .when(new DeleteVirtualMfaDevice(PHONE))
                .thenHappens(new VirtualMfaDeviceDeleted(PHONE))
                .when(new CreateVirtualMfaDevice(PHONE, sealed(PHONE), List.of()))
                .thenHappens(created(PHONE));
    }

    @Test
    void whatever_is_asked_of_a_missing_device_is_refused() {
        SerialNumber none = serial("none");
        List.of(
                        new DeleteVirtualMfaDevice(none),
                        new EnableMfaDevice(ALICE, none, "123456", "654321"),
                        new DeactivateMfaDevice(ALICE, none),
                        new UseMfaCode(ALICE, none, "123456"))
                .forEach(command ->
                        world().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "VirtualMFADevice with serial number"
                                                + " arn:aws:iam::123456789012:mfa/none doesn't"
                                                + " exist."));
    }

    @Test
    void devices_of_a_missing_user_are_refused() {
        Owner nobody = new Owner.Named(name("nobody"));
        List.of(enable(nobody, -1, 0), new DeactivateMfaDevice(nobody, PHONE), use(nobody, 0))
                .forEach(command ->
                        world().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The user with name nobody cannot be found."));
    }

    private static AccountScenario world() {
        return given(userCreated("alice"), userCreated("bob"), created(PHONE));
    }

    private static VirtualMfaDeviceCreated created(SerialNumber serial) {
        return new VirtualMfaDeviceCreated(serial, sealed(serial), NOW, List.of());
    }

    /** By codes of a minute ago. */
    private static MfaDeviceEnabled enabled() {
        return new MfaDeviceEnabled(PHONE, ALICES_ID, NOW, STEP - 2);
    }

    private static EnableMfaDevice enable(Owner owner, int first, int second) {
        return new EnableMfaDevice(owner, PHONE, code(first), code(second));
    }

    private static UseMfaCode use(Owner owner, int offset) {
        return new UseMfaCode(owner, PHONE, code(offset));
    }

    /** The code so many steps from now. */
    private static String code(int offset) {
        return Totp.code(SEED, STEP + offset);
    }

    private static SerialNumber serial(String name) {
        return SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "mfa/" + name));
    }

    private static SealedSecret sealed(SerialNumber serial) {
        return new TransparentVault().seal(SEED, serial.text());
    }

    private static void expectWrongCode(AccountScenario story, MfaCommand command) {
        story.when(command)
                .thenRefuses(
                        INVALID_AUTHENTICATION_CODE,
                        "Authentication code for device is not valid.");
    }

    /** A code that was guessed, and not one that is spent. */
    private static void expectCountedCode(AccountScenario story, MfaCommand command) {
        story.when(command)
                .thenRefuses(
                        INVALID_AUTHENTICATION_CODE,
                        "Authentication code for device is not valid.",
                        new MfaCodeRefused(PHONE, NOW));
    }
}
