package dev.pastgrant.api.iam.shape;

import dev.pastgrant.policy.id.Arn;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;

/** A permissions boundary in AWS's shape. */
public final class BoundaryShape {
    /** The only type there is. The SDK's enum has another name for it, which AWS does not send. */
    private static final String TYPE = "Policy";

    private BoundaryShape() {}

    /** The boundary in AWS's shape; null if there is no boundary. */
    public static @Nullable AttachedPermissionsBoundary of(@Nullable Arn policy) {
        return policy == null
                ? null
                : AttachedPermissionsBoundary.builder()
                        .permissionsBoundaryType(TYPE)
                        .permissionsBoundaryArn(policy.text())
                        .build();
    }
}
