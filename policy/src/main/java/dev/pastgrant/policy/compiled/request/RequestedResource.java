package dev.pastgrant.policy.compiled.request;

import dev.pastgrant.policy.compiled.text.ArnText;
import dev.pastgrant.policy.id.Arn;

/** Facts that follow from the text of a request's resource. */
final class RequestedResource {
    private static final String ARN = "arn:";

    /** What stands before the last segment in the ARN of a managed policy of AWS. */
    private static final String POLICIES_OF_AWS = ":iam::aws:";

    private RequestedResource() {}

    /** Whether it has six segments and the last one begins with this text. */
    static boolean endsAs(String beginning, String resource) {
        int last = ArnText.lastSegment(resource);
        return last >= 0 && resource.startsWith(beginning, last);
    }

    /** Whether it is the ARN of a managed policy of AWS, in any partition. */
    static boolean isPolicyOfAws(String resource) {
        return endsAs("policy/", resource)
                && resource.startsWith(ARN)
                && resource.startsWith(
                        POLICIES_OF_AWS, ArnText.lastSegment(resource) - POLICIES_OF_AWS.length());
    }

    /** Whether it is a role that only an AWS service can assume. */
    static boolean isServiceLinkedRole(String resource) {
        return endsAs(CompiledPrincipal.SERVICE_LINKED, resource) && Arn.isValid(resource);
    }

    /** Whether it is the ARN of a KMS resource. */
    static boolean isOfKms(String resource) {
        int service = resource.indexOf(':', ARN.length()) + 1;
        return resource.startsWith("kms:", service) && Arn.isValid(resource);
    }
}
