package dev.pastgrant.api.iam.named;

import dev.pastgrant.api.operation.Check;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.wire.shape.SdkFields;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.Optional;

/** The path that a request gives an entity. AWS's pattern also accepts texts that are not paths. */
public final class RequestedPath {
    private RequestedPath() {}

    /** Checks that the member is a path. An absent member passes. */
    public static Check check(String member) {
        return request -> {
            String path = request.textIfAny(member);
            return path == null || EntityPath.isValid(path)
                    ? Optional.empty()
                    : Optional.of(invalid(member));
        };
    }

    private static Refusal invalid(String member) {
        return Refusal.validation(
                "The specified value for "
                        + SdkFields.lowerCamelCase(member)
                        + " is invalid. It must begin and end with / and contain only alphanumeric"
                        + " characters and/or / characters.");
    }

    /** The path of a new entity; the root path if the request does not give one. */
    public static EntityPath of(OperationRequest request) {
        String path = request.textIfAny("Path");
        return path == null ? EntityPath.ROOT : new EntityPath(path);
    }

    /** The path prefix by which a list request filters. */
    public static String prefix(OperationRequest request) {
        String prefix = request.textIfAny("PathPrefix");
        return prefix == null ? EntityPath.ROOT.text() : prefix;
    }
}
