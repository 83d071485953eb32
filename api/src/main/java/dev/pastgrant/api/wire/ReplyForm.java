package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Protocol;
import dev.pastgrant.api.wire.shape.Service;
import java.util.EnumSet;
import java.util.Set;

/** The form in which a client gets its replies: that of the service's protocol, or another. */
public enum ReplyForm {
    XML(Protocol.QUERY.contentType()),
    /** AWS's JSON for the query protocol, for clients that accept it. */
    JSON_OF_QUERY("application/json"),
    JSON_1_1(Protocol.JSON_1_1.contentType()),
    REST_JSON(Protocol.REST_JSON.contentType());

    /** The services of the query protocol that answer JSON to clients that accept it. */
    private static final Set<Service> ANSWER_JSON = EnumSet.of(Service.STS, Service.IAM);

    private final String contentType;

    ReplyForm(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** The form of a service's replies to a request with these Accept headers. */
    public static ReplyForm of(Service service, MediaTypes accepted) {
        return switch (service.protocol()) {
            case QUERY ->
                    ANSWER_JSON.contains(service) && accepted.prefersJson() ? JSON_OF_QUERY : XML;
            case JSON_1_1 -> JSON_1_1;
            case REST_JSON -> REST_JSON;
        };
    }

    /** The form of a service's replies to a client that accepts anything. */
    public static ReplyForm of(Service service) {
        return of(service, MediaTypes.ANY);
    }
}
