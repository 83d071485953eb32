package dev.pastgrant.api.iam.shape;

import dev.pastgrant.policy.id.Arn;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryAttachmentType;

/** A permissions boundary in AWS's shape. */
public final class BoundaryShape {
    private BoundaryShape() {}

    /** The boundary in AWS's shape; null if there is no boundary. */
    public static @Nullable AttachedPermissionsBoundary of(@Nullable Arn policy) {
        return policy == null
                ? null
                : AttachedPermissionsBoundary.builder()
                        .permissionsBoundaryType(
                                PermissionsBoundaryAttachmentType.PERMISSIONS_BOUNDARY_POLICY)
                        .permissionsBoundaryArn(policy.text())
                        .build();
    }
}
