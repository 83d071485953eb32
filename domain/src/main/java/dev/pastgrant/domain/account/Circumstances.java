package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.identity.Ids;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import java.time.Instant;

/**
 * What a decision depends on besides the account and the command: the instant, the source of new
 * ids, the vault that opens secrets, the quotas in force, the services that may be trusted, and
 * what surrounds the account. A decision takes them as an argument, so it replays.
 */
public record Circumstances(
        Instant now,
        Ids ids,
        Vault vault,
        Quotas quotas,
        ServicePrincipals services,
        Surroundings surroundings) {}
