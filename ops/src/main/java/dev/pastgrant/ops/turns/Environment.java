package dev.pastgrant.ops.turns;

import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.identity.Ids;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The environment of decisions.
 *
 * @param readsAreDurable whether plain reads also wait until their records are on disk
 */
public record Environment(
        InstantSource clock,
        Ids ids,
        Vault vault,
        Quotas quotas,
        ServicePrincipals services,
        SessionKeys sessionKeys,
        boolean readsAreDurable) {

    /** Makes the access key of a new session. */
    public interface SessionKeys {
        AccessKeyId nextId(AccountId account);

        Secret nextSecret();
    }

    Circumstances circumstances(Instant now, Surroundings surroundings) {
        return new Circumstances(now, ids, vault, quotas, services, surroundings);
    }
}
