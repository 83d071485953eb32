package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.password.LoginProfileCommand;
import dev.pastgrant.domain.account.password.NewPassword;
import dev.pastgrant.domain.account.password.PasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyCommand;
import dev.pastgrant.domain.fakes.Passwords;
import dev.pastgrant.domain.identity.Owner;
import java.util.List;
import java.util.Random;

/** Commands about few enough passwords that many of them meet. */
record RandomPasswords(Random random) {
    private static final List<String> PASSWORDS =
            List.of("correct horse", "Battery-Staple-1", "Tr0ub4dor&3-Tr0ub4dor&3", "short");

    AccountCommand next(Account account, Owner owner) {
        NewPassword password = password(account, owner);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                    new LoginProfileCommand.CreateLoginProfile(
                            owner, password, random.nextBoolean());
            case 3 ->
                    new LoginProfileCommand.UpdateLoginProfile(
                            owner,
                            random.nextBoolean() ? password : null,
                            random.nextBoolean() ? true : null);
            case 4, 5, 6 ->
                    new LoginProfileCommand.ChangePassword(
                            owner, password(account, owner).hashes(), password);
            default -> new LoginProfileCommand.DeleteLoginProfile(owner);
        };
    }

    private NewPassword password(Account account, Owner owner) {
        return Passwords.of(account, owner, PASSWORDS.get(random.nextInt(PASSWORDS.size())));
    }

    AccountCommand policy() {
        if (random.nextBoolean()) {
            return new PasswordPolicyCommand.DeleteAccountPasswordPolicy();
        }
        boolean strict = random.nextBoolean();
        return new PasswordPolicyCommand.UpdateAccountPasswordPolicy(
                new PasswordPolicy(
                        strict ? 20 : 6,
                        strict,
                        false,
                        strict,
                        false,
                        true,
                        30 * random.nextInt(2),
                        2 * random.nextInt(2),
                        strict));
    }
}
