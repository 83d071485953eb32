package dev.pastgrant.domain.refusal;

import java.util.EnumMap;
import java.util.Map;

/**
 * The limits of an account.
 *
 * @param changed the quotas that are not AWS's defaults
 */
public record Quotas(Map<Quota, Integer> changed) {
    /** AWS's defaults. */
    public static final Quotas DEFAULT = new Quotas(Map.of());

    public Quotas {
        changed = Map.copyOf(changed);
    }

    public int of(Quota quota) {
        return changed.getOrDefault(quota, quota.standard());
    }

    /** These quotas with another limit for one of them. */
    public Quotas with(Quota quota, int limit) {
        Map<Quota, Integer> merged = new EnumMap<>(Quota.class);
        merged.putAll(changed);
        merged.put(quota, limit);
        return new Quotas(merged);
    }
}
