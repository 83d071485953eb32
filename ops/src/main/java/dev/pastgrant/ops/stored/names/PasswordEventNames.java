package dev.pastgrant.ops.stored.names;

import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyDeleted;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import java.util.List;

/** What is stored of passwords. */
final class PasswordEventNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName(
                            "iam.password-policy.deleted", 1, AccountPasswordPolicyDeleted.class),
                    new StoredName(
                            "iam.password-policy.updated", 1, AccountPasswordPolicyUpdated.class));

    private PasswordEventNames() {}
}
