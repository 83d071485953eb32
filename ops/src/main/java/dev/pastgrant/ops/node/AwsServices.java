package dev.pastgrant.ops.node;

import dev.pastgrant.api.cloudtrail.CloudTrailOperations;
import dev.pastgrant.api.gateway.Services;
import dev.pastgrant.api.iam.IamOperations;
import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.sts.StsOperations;
import dev.pastgrant.audit.search.LookupEvents;
import dev.pastgrant.ops.secrets.Argon2Hashing;
import dev.pastgrant.projections.lastused.LastUsedFollower;
import java.util.List;

/** The AWS services that this node serves, with a method for each. */
final class AwsServices {
    private AwsServices() {}

    static Services of(NodeParts node) {
        return new Services().with(iam(node)).with(sts(node.secrets())).with(cloudTrail(node));
    }

    private static List<ServedOperation> iam(NodeParts node) {
        LastUsedFollower lastUsed = node.followers().lastUsed();
        return IamOperations.all(
                node.secrets().vault(),
                Randomness.secure(),
                node.quotas(),
                new Argon2Hashing(),
                account -> node.writes().accounts().current(account).account(),
                lastUsed,
                node.followers().roleUses(),
                node.roleTemplates(),
                node.followers().actionUses(),
                lastUsed::processed);
    }

    private static List<ServedOperation> sts(Secrets secrets) {
        return StsOperations.all(secrets.tokens(), secrets.messages());
    }

    private static List<ServedOperation> cloudTrail(NodeParts node) {
        return CloudTrailOperations.all(
                new LookupEvents(node.search())::lookup, node.store().log()::settled);
    }
}
