package dev.pastgrant.audit.search;

import dev.pastgrant.audit.index.Field;
import java.util.Optional;

/**
 * An attribute that LookupEvents is asked to match, exactly and case-sensitively.
 *
 * @param key the attribute's name, such as {@code EventName}
 */
public record LookupAttribute(String key, String value) {
    /** The index field of the attribute; empty if there is no such attribute. */
    Optional<Field> field() {
        return switch (key) {
            case "EventId" -> Optional.of(Field.EVENT_ID);
            case "EventName" -> Optional.of(Field.EVENT_NAME);
            case "ReadOnly" -> Optional.of(Field.READ_ONLY);
            case "Username" -> Optional.of(Field.USERNAME);
            case "ResourceType" -> Optional.of(Field.RESOURCE_TYPE);
            case "ResourceName" -> Optional.of(Field.RESOURCE_NAME);
            case "EventSource" -> Optional.of(Field.EVENT_SOURCE);
            case "AccessKeyId" -> Optional.of(Field.ACCESS_KEY_ID);
            default -> Optional.empty();
        };
    }
}
