package dev.pastgrant.ops.commands;

import dev.pastgrant.domain.Circumstances;
import dev.pastgrant.domain.Quotas;
import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.credential.Secret;
import dev.pastgrant.domain.credential.Vault;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.Ids;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The world that decisions see.
 *
 * @param readsAreDurable whether even plain reads wait until their records are on disk
 */
public record Environment(
        InstantSource clock,
        Ids ids,
        Vault vault,
        Quotas quotas,
        SessionKeys sessionKeys,
        boolean readsAreDurable) {

    /** Makes the access key of a new session. */
    public interface SessionKeys {
        AccessKeyId nextId(AccountId account);

        Secret nextSecret();
    }

    Circumstances circumstances(Instant now) {
        return new Circumstances(now, ids, vault, quotas);
    }
}
