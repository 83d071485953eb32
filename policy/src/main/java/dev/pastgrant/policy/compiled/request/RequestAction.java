package dev.pastgrant.policy.compiled.request;

import dev.pastgrant.policy.interpreter.ControlledServices;
import dev.pastgrant.policy.language.OpenQuestions;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An action of requests, taken apart once. Tables use this object itself as the key, so a lookup
 * compares no text.
 */
public final class RequestAction {
    /** The resources of a service that AWS itself owns and nobody can change. */
    enum Owned {
        NOTHING,
        IAM_POLICIES_AND_ROLES,
        KMS_ALIASES
    }

    private final String service;
    private final String name;
    private final boolean isQualified;
    private final boolean isShared;
    private final boolean isGetCallerIdentity;
    private final boolean isGetSessionToken;
    private final boolean isUnderResourceControl;
    private final Owned changes;
    private final int hash;

    /**
     * @param spelled the action as the request spells it
     * @param isShared whether later requests for the same action will get this object too
     */
    RequestAction(String spelled, boolean isShared) {
        String lower = spelled.toLowerCase(Locale.ROOT);
        int colon = spelled.indexOf(':');
        this.isQualified = colon >= 0;
        this.service = spelled.substring(0, Math.max(colon, 0));
        this.name = spelled.substring(colon + 1).toLowerCase(Locale.ROOT);
        this.isShared = isShared;
        this.isGetCallerIdentity = spelled.equalsIgnoreCase("sts:GetCallerIdentity");
        this.isGetSessionToken = spelled.equalsIgnoreCase("sts:GetSessionToken");
        this.isUnderResourceControl = ControlledServices.include(spelled);
        this.changes = changes(lower);
        this.hash = spread(lower.hashCode());
    }

    private static Owned changes(String lower) {
        String lowerName = lower.substring(lower.indexOf(':') + 1);
        boolean passes = lowerName.startsWith("pass");
        if (Stream.of("get", "list", "describe", "generate", "simulate")
                        .anyMatch(lowerName::startsWith)
                || (passes && OpenQuestions.RESERVED_ROLE_MAY_BE_PASSED)) {
            return Owned.NOTHING;
        }
        return switch (lower.substring(0, Math.max(lower.indexOf(':'), 0))) {
            case "iam" -> Owned.IAM_POLICIES_AND_ROLES;
            case "kms" -> Owned.KMS_ALIASES;
            default -> Owned.NOTHING;
        };
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }

    /** The service prefix as spelled; empty if there is none. */
    String service() {
        return service;
    }

    /** The name behind the prefix, in lower case. */
    String name() {
        return name;
    }

    /** Whether it has a service prefix. Only {@code *} covers an action without one. */
    boolean isQualified() {
        return isQualified;
    }

    public boolean isShared() {
        return isShared;
    }

    boolean isGetCallerIdentity() {
        return isGetCallerIdentity;
    }

    boolean isGetSessionToken() {
        return isGetSessionToken;
    }

    /** Whether resource control policies apply to it. */
    boolean isUnderResourceControl() {
        return isUnderResourceControl;
    }

    /** Which of AWS's own resources this action would change. */
    Owned changes() {
        return changes;
    }

    /** A number that spreads well over tables whose size is a power of two. */
    public int hash() {
        return hash;
    }
}
