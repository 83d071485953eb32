package dev.pastgrant.api.v1.evaluate;

import dev.pastgrant.policy.interpreter.Gate;

/**
 * The names of gates. They are the names of their policies in a question; a trust policy's gate is
 * {@code trust}.
 */
public final class GateName {
    private GateName() {}

    public static String of(Gate gate) {
        return switch (gate) {
            case RESOURCE_CONTROL_POLICY -> "resourceControl";
            case SERVICE_CONTROL_POLICY -> "serviceControl";
            case VPC_ENDPOINT_POLICY -> "endpoint";
            case RESOURCE_BASED_POLICY -> "resource";
            case ROLE_TRUST_POLICY -> "trust";
            case IDENTITY_BASED_POLICY -> "identity";
            case PERMISSIONS_BOUNDARY -> "permissionsBoundary";
            case SESSION_POLICY -> "session";
        };
    }
}
