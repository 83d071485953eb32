package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.AccountEvent;

/** An event of what the account demands of passwords. */
public sealed interface PasswordPolicyEvent extends AccountEvent {
    /** This policy is in force, in place of any earlier one. */
    record AccountPasswordPolicyUpdated(PasswordPolicy policy) implements PasswordPolicyEvent {}

    record AccountPasswordPolicyDeleted() implements PasswordPolicyEvent {}
}
