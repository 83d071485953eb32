package dev.pastgrant.domain.log;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The revisions that some streams had at one time. Revisions stay the same when a log is copied;
 * positions do not.
 *
 * @param all sorted by the names of the streams, each of which occurs once
 */
public record StreamRevisions(List<StreamRevision> all) {
    public StreamRevisions {
        all = List.copyOf(all);
        for (int i = 1; i < all.size(); i++) {
            requireInOrder(all.get(i - 1).stream(), all.get(i).stream());
        }
    }

    /**
     * The revision of one stream.
     *
     * @param revision -1 before its first event
     */
    public record StreamRevision(StreamName stream, long revision) {}

    public static StreamRevisions of(StreamName stream, long revision) {
        return new StreamRevisions(List.of(new StreamRevision(stream, revision)));
    }

    /** These revisions and that of one more stream. */
    public StreamRevisions and(StreamName stream, long revision) {
        return new StreamRevisions(
                Stream.concat(all.stream(), Stream.of(new StreamRevision(stream, revision)))
                        .sorted((one, other) -> compare(one.stream(), other.stream()))
                        .toList());
    }

    /** The revision of a stream; empty if it is not among these. */
    public OptionalLong of(StreamName stream) {
        return all.stream()
                .filter(each -> each.stream().equals(stream))
                .mapToLong(StreamRevision::revision)
                .findFirst();
    }

    private static int compare(StreamName one, StreamName other) {
        return one.toString().compareTo(other.toString());
    }

    private static void requireInOrder(StreamName one, StreamName next) {
        if (compare(one, next) >= 0) {
            throw new IllegalArgumentException("`%s` before `%s`".formatted(one, next));
        }
    }
}
