package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;

/**
 * Hashes passwords. A hash takes tens of milliseconds of a processor, so it is made before a turn
 * and never in one.
 */
public interface PasswordHashing {
    /** The form of new hashes with this salt. */
    HashForm form(byte[] salt);

    /**
     * Hashes a password. It blocks.
     *
     * @param account for whose sake; each account can have only so many hashes under way
     * @return the hash; a refusal if the account has too many under way
     */
    Outcome<PasswordHash, Refusal> hash(AccountId account, Secret password, HashForm form);
}
