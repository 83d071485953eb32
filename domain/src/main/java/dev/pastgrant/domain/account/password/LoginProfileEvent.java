package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;

/** An event of somebody's password. The owner is a user, or root by its account number. */
public sealed interface LoginProfileEvent extends AccountEvent {
    UniqueId owner();

    /** The owner has a password. */
    record LoginProfileCreated(
            UniqueId owner, SealedSecret hash, Instant createdAt, boolean resetRequired)
            implements LoginProfileEvent {}

    /** The owner has another password. */
    record PasswordChanged(
            UniqueId owner, SealedSecret hash, Instant changedAt, boolean resetRequired)
            implements LoginProfileEvent {}

    record PasswordResetRequirementChanged(UniqueId owner, boolean resetRequired)
            implements LoginProfileEvent {}

    /** A password was wrong. Further ones are refused for a while when this happens too often. */
    record PasswordRefused(UniqueId owner, Instant at) implements LoginProfileEvent {}

    record LoginProfileDeleted(UniqueId owner) implements LoginProfileEvent {}
}
