package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.Owner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to change somebody's password. */
public sealed interface LoginProfileCommand extends AccountCommand {
    Owner owner();

    record CreateLoginProfile(Owner owner, NewPassword password, boolean resetRequired)
            implements LoginProfileCommand {}

    /**
     * An administrator's change.
     *
     * @param password null if it stays
     * @param resetRequired null if it stays
     */
    record UpdateLoginProfile(
            Owner owner, @Nullable NewPassword password, @Nullable Boolean resetRequired)
            implements LoginProfileCommand {}

    /**
     * The owner's own change.
     *
     * @param oldPassword the hashes of the password that it gave as its present one
     */
    record ChangePassword(Owner owner, List<PasswordHash> oldPassword, NewPassword newPassword)
            implements LoginProfileCommand {
        public ChangePassword {
            oldPassword = List.copyOf(oldPassword);
        }
    }

    record DeleteLoginProfile(Owner owner) implements LoginProfileCommand {}
}
