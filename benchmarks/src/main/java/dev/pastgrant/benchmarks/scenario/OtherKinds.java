package dev.pastgrant.benchmarks.scenario;

import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.util.List;

/**
 * A policy of each kind that may stand between a user and a resource: service control policies at
 * three levels, a permissions boundary, a session policy and a resource policy. They are as wide as
 * such policies often are.
 */
final class OtherKinds {
    private static final String ALLOW_ALL =
            policy("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}");
    private static final String KEEP_KEYS =
            policy(
                    """
                    {"Effect":"Deny","Action":["kms:ScheduleKeyDeletion","kms:DisableKey"],\
                    "Resource":"*"}\
                    """);
    private static final String STAY_IN_REGIONS =
            policy(
                    """
                    {"Effect":"Deny","NotAction":["iam:*","sts:*","support:*"],"Resource":"*",\
                    "Condition":{"StringNotEquals":{"aws:RequestedRegion":\
                    ["eu-west-1","eu-central-1","us-east-1"]}}}\
                    """);
    private static final String BOUNDARY =
            policy(
                    """
                    {"Effect":"Allow","Action":["s3:*","ec2:*","dynamodb:*","sqs:*","lambda:*",\
                    "kms:*"],"Resource":"*"},{"Effect":"Deny","Action":"ec2:TerminateInstances",\
                    "Resource":"arn:aws:ec2:*:*:instance/ledger-prod-*"}\
                    """);
    private static final String SESSION =
            policy(
                    """
                    {"Effect":"Allow","Action":["s3:*","ec2:*","dynamodb:*","sqs:*","lambda:*",\
                    "kms:*"],"Resource":"*"}\
                    """);
    private static final String OF_RESOURCE =
            policy(
                    """
                    {"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"*",\
                    "Resource":"*"},{"Effect":"Deny","Principal":"*","Action":"*",\
                    "Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}\
                    """);

    private OtherKinds() {}

    /** All of these policies, without an identity-based policy. */
    static PolicyLayers layers() {
        return new PolicyLayers(
                List.of(),
                List.of(Policies.attached(BOUNDARY)),
                List.of(Policies.attached(SESSION)),
                new ResourceLayer.Policy(Policies.attached(OF_RESOURCE)),
                List.of(
                        List.of(Policies.attached(ALLOW_ALL), Policies.attached(STAY_IN_REGIONS)),
                        List.of(Policies.attached(ALLOW_ALL), Policies.attached(KEEP_KEYS)),
                        List.of(Policies.attached(ALLOW_ALL))),
                null,
                null);
    }

    private static String policy(String statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
    }
}
