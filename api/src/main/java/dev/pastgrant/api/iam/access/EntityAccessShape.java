package dev.pastgrant.api.iam.access;

import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.projections.accessreport.EntityAccess;
import dev.pastgrant.projections.lastused.KeyUse;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.services.iam.model.EntityDetails;
import software.amazon.awssdk.services.iam.model.EntityInfo;
import software.amazon.awssdk.services.iam.model.PolicyOwnerEntityType;

/** The users and roles of a report in AWS's shapes. */
final class EntityAccessShape {
    private static final String USED = "1/";
    private static final String UNUSED = "2/";

    private EntityAccessShape() {}

    /** The place in the list: whoever used the service last comes first, whoever did not last. */
    static String key(EntityAccess access, String namespace) {
        return access.ofService(namespace).map(use -> USED + digits(use) + "/").orElse(UNUSED)
                + access.arn();
    }

    private static String digits(KeyUse use) {
        return HexFormat.of().toHexDigits(Long.MAX_VALUE - use.instant().toEpochMilli());
    }

    static List<EntityDetails> of(List<EntityAccess> entities, String namespace) {
        return entities.stream().map(each -> of(each, namespace)).toList();
    }

    private static EntityDetails of(EntityAccess access, String namespace) {
        Entity entity = access.entity();
        return EntityDetails.builder()
                .entityInfo(
                        EntityInfo.builder()
                                .arn(access.arn().text())
                                .name(entity.name().text())
                                .type(
                                        entity instanceof Role
                                                ? PolicyOwnerEntityType.ROLE
                                                : PolicyOwnerEntityType.USER)
                                .id(entity.id().text())
                                .path(entity.path().text())
                                .build())
                .lastAuthenticated(access.ofService(namespace).map(KeyUse::instant).orElse(null))
                .build();
    }
}
