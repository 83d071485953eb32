package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileCreated;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileDeleted;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordChanged;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordRefused;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordResetRequirementChanged;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyDeleted;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import java.util.List;

/** What is stored of passwords. */
final class PasswordEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("iam.login-profile.created", 1, LoginProfileCreated.class),
                    new StoredName("iam.login-profile.deleted", 1, LoginProfileDeleted.class),
                    new StoredName("iam.login-profile.password-changed", 1, PasswordChanged.class),
                    new StoredName("iam.login-profile.password-refused", 1, PasswordRefused.class),
                    new StoredName(
                            "iam.login-profile.reset-requirement-changed",
                            1,
                            PasswordResetRequirementChanged.class),
                    new StoredName(
                            "iam.password-policy.deleted", 1, AccountPasswordPolicyDeleted.class),
                    new StoredName(
                            "iam.password-policy.updated", 1, AccountPasswordPolicyUpdated.class));

    private PasswordEventNames() {}
}
