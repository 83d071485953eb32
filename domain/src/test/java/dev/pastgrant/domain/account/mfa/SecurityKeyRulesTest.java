package dev.pastgrant.domain.account.mfa;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeactivateMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.RegisterSecurityKey;
import dev.pastgrant.domain.account.mfa.MfaCommand.UseMfaCode;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceDeactivated;
import dev.pastgrant.domain.account.mfa.MfaEvent.SecurityKeyRegistered;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityKeyRulesTest {
    private static final Owner ALICE = new Owner.Named(name("alice"));
    private static final Owner BOB = new Owner.Named(name("bob"));

    @Test
    void a_key_is_its_owners_from_the_beginning_and_gone_when_it_is_deactivated() {
        AccountScenario after = world().when(register(ALICE, 1)).thenHappens(registered(1));
        assertThat(after.account().mfaDevices().of(id(USER, "alice"))).hasSize(1);

        AccountScenario gone =
                after.when(new DeactivateMfaDevice(ALICE, serial(1)))
                        .thenHappens(new MfaDeviceDeactivated(serial(1)));

        assertThat(gone.account().mfaDevices().get(serial(1))).isEmpty();
        gone.when(register(ALICE, 1)).thenHappens(registered(1));
    }

    @Test
    void a_credential_is_registered_once_in_an_account() {
        AccountScenario after = world().when(register(ALICE, 1)).thenHappens(registered(1));
        after.when(new RegisterSecurityKey(BOB, serial(2), key(1)))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "MFADevice entity at the same path and name already exists.");
    }

    @Test
    void a_user_has_eight_devices_of_any_kind() {
        AccountScenario story = world();
        for (int i = 0; i < 8; i++) {
            story = story.when(register(ALICE, i)).thenHappens(registered(i));
        }
        story.when(register(ALICE, 9))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for MFADevicesPerUser: 8");
    }

    @Test
    void a_key_shows_no_codes() {
        world().when(register(ALICE, 1))
                .thenHappens(registered(1))
                .when(new UseMfaCode(ALICE, serial(1), "123456"))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "VirtualMFADevice with serial number " + serial(1) + " doesn't exist.");
    }

    private static AccountScenario world() {
        return given(userCreated("alice"), userCreated("bob"));
    }

    private static RegisterSecurityKey register(Owner owner, int number) {
        return new RegisterSecurityKey(owner, serial(number), key(number));
    }

    private static SecurityKeyRegistered registered(int number) {
        return new SecurityKeyRegistered(serial(number), id(USER, "alice"), key(number), NOW);
    }

    private static SerialNumber serial(int number) {
        return SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "u2f/user/alice/key-" + number));
    }

    private static SecurityKey key(int number) {
        return new SecurityKey("id" + number, "key", 0, "model", "example.com", Map.of());
    }
}
