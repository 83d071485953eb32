package dev.pastgrant.domain.account.password;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.password.LoginProfileCommand.ChangePassword;
import dev.pastgrant.domain.account.password.LoginProfileCommand.CreateLoginProfile;
import dev.pastgrant.domain.account.password.LoginProfileCommand.DeleteLoginProfile;
import dev.pastgrant.domain.account.password.LoginProfileCommand.UpdateLoginProfile;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileCreated;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileDeleted;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordChanged;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordRefused;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordResetRequirementChanged;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Optional;

/** The rules for passwords. */
public final class LoginProfileDecider {
    private LoginProfileDecider() {}

    public static Decision decide(
            Account account, LoginProfileCommand command, Circumstances given) {
        Optional<UniqueId> owner = account.ownerId(command.owner());
        if (owner.isEmpty()) {
            return refuse(account.missing(command.owner()));
        }
        Optional<LoginProfile> profile = account.loginProfiles().of(owner.get());
        if (command instanceof CreateLoginProfile create) {
            return profile.isPresent()
                    ? refuse(alreadyExists(account, owner.get()))
                    : create(account, owner.get(), create, given);
        }
        return profile.map(present -> decide(account, present, command, given))
                .orElseGet(
                        () -> refuse(NoSuchEntity.loginProfile(account.holderName(owner.get()))));
    }

    private static Decision decide(
            Account account,
            LoginProfile profile,
            LoginProfileCommand command,
            Circumstances given) {
        return switch (command) {
            case CreateLoginProfile _ -> refuse(alreadyExists(account, profile.owner()));
            case UpdateLoginProfile update -> update(account, profile, update, given);
            case ChangePassword change -> change(account, profile, change, given);
            case DeleteLoginProfile _ -> accept(new LoginProfileDeleted(profile.owner()));
        };
    }

    private static Decision create(
            Account account, UniqueId owner, CreateLoginProfile command, Circumstances given) {
        NewPassword password = command.password();
        if (!owner.equals(password.owner())) {
            return refuse(temporarilyUnmodifiable(account, owner));
        }
        return PasswordRules.conforms(account, owner, password.plain().reveal())
                ? accept(
                        new LoginProfileCreated(
                                owner, password.sealed(), given.now(), command.resetRequired()))
                : refuse(violation());
    }

    private static Decision update(
            Account account,
            LoginProfile profile,
            UpdateLoginProfile command,
            Circumstances given) {
        Boolean asked = command.resetRequired();
        boolean reset = asked == null ? profile.resetRequired() : asked;
        if (command.password() != null) {
            return set(account, profile, command.password(), reset, given);
        }
        return reset == profile.resetRequired()
                ? accept()
                : accept(new PasswordResetRequirementChanged(profile.owner(), reset));
    }

    /** A wrong old password counts. While too many do, the right one is refused alike. */
    private static Decision change(
            Account account, LoginProfile profile, ChangePassword command, Circumstances given) {
        PasswordPolicy policy = PasswordRules.policy(account, profile.owner());
        return switch (profile.judge(command.oldPassword(), policy, given.now(), given.vault())) {
            case LOCKED -> refuse(wrongPassword());
            case WRONG ->
                    refuse(wrongPassword(), new PasswordRefused(profile.owner(), given.now()));
            case HASHED_FOR_ANOTHER -> refuse(temporarilyUnmodifiable(account, profile.owner()));
            // Also an expired one: AWS keeps it from the console, not from this operation.
            case FITS, MUST_CHANGE, EXPIRED ->
                    set(account, profile, command.newPassword(), false, given);
        };
    }

    private static Decision set(
            Account account,
            LoginProfile profile,
            NewPassword password,
            boolean reset,
            Circumstances given) {
        UniqueId owner = profile.owner();
        PasswordPolicy policy = PasswordRules.policy(account, owner);
        int kept = policy == null ? 0 : policy.reusePrevention();
        Optional<Boolean> isUsed = profile.isOneOfLast(kept, password, given.vault());
        if (!owner.equals(password.owner()) || isUsed.isEmpty()) {
            return refuse(temporarilyUnmodifiable(account, owner));
        }
        return !isUsed.get() && PasswordRules.conforms(account, owner, password.plain().reveal())
                ? accept(new PasswordChanged(owner, password.sealed(), given.now(), reset))
                : refuse(violation());
    }

    private static Refusal alreadyExists(Account account, UniqueId owner) {
        return Refusal.alreadyExists(
                "Login Profile for user " + account.holderName(owner) + " already exists.");
    }

    private static Refusal violation() {
        return new Refusal(
                IamError.PASSWORD_POLICY_VIOLATION,
                "Password does not conform to the account password policy.");
    }

    /** AWS documents no error for a wrong old password. */
    private static Refusal wrongPassword() {
        return new Refusal(SharedError.ACCESS_DENIED, "The old password is incorrect.");
    }

    private static Refusal temporarilyUnmodifiable(Account account, UniqueId owner) {
        return new Refusal(
                IamError.ENTITY_TEMPORARILY_UNMODIFIABLE,
                "Login Profile for User "
                        + account.holderName(owner)
                        + " cannot be modified while login profile is being created.");
    }
}
