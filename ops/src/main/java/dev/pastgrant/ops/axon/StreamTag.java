package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.log.StreamName;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The tag of a stream. Axon's consistency boundary is our stream, so its tag is the stream's name.
 * A denial in the trail therefore never moves the account's head.
 */
public final class StreamTag {
    private static final String KEY = "stream";

    private StreamTag() {}

    public static Tag of(StreamName stream) {
        return new Tag(KEY, stream.toString());
    }

    public static EventCriteria criteria(StreamName stream) {
        return EventCriteria.havingTags(new Tag(KEY, stream.toString()));
    }

    /** The single stream that criteria name. */
    static StreamName only(EventCriteria criteria) {
        Set<EventCriterion> flat = criteria.flatten();
        if (flat.size() != 1) {
            throw new IllegalArgumentException("an account has one stream, not " + flat.size());
        }
        return only(flat.iterator().next().tags());
    }

    private static StreamName only(Set<Tag> tags) {
        if (tags.size() != 1) {
            throw new IllegalArgumentException("an event is in one stream, not " + tags.size());
        }
        return StreamName.parse(tags.iterator().next().value());
    }
}
