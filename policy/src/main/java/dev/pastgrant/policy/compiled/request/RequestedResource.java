package dev.pastgrant.policy.compiled.request;

import dev.pastgrant.policy.compiled.text.ArnText;
import dev.pastgrant.policy.id.Arn;

/** What the resource of a request tells about itself. */
final class RequestedResource {
    private static final String ARN = "arn:";

    private RequestedResource() {}

    /** Whether its last segment, of six, begins with this. */
    static boolean endsAs(String beginning, String resource) {
        int last = ArnText.lastSegment(resource);
        return last >= 0 && resource.startsWith(beginning, last);
    }

    /** Whether it is a role that only a service of AWS can assume. */
    static boolean isServiceLinkedRole(String resource) {
        return endsAs(CompiledPrincipal.SERVICE_LINKED, resource) && Arn.isValid(resource);
    }

    /** Whether it is the ARN of something of KMS. */
    static boolean isOfKms(String resource) {
        int service = resource.indexOf(':', ARN.length()) + 1;
        return resource.startsWith("kms:", service) && Arn.isValid(resource);
    }
}
