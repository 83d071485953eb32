package dev.pastgrant.api.operation;

import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of an IAM list.
 *
 * @param marker where the next page begins; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String marker) {
    /** IAM's default for MaxItems. */
    public static final int DEFAULT_SIZE = 100;

    public boolean isTruncated() {
        return marker != null;
    }

    /**
     * The paging members of a list request.
     *
     * @param list gives the id of the list; it is asked for only where there is a marker
     */
    public record Request(
            int maxItems, @Nullable String marker, @Nullable AsOf asOf, Supplier<String> list) {
        /** A marker of a list of the past is none of the present's. */
        private boolean isMine(Marker given) {
            return given.list().equals(list.get()) && (given.asOf() == null || asOf != null);
        }
    }

    /**
     * Replies with a page of items. A marker of another list is refused. The items come in the
     * order of a key that is unique among them, so a marker stays good when items are inserted or
     * deleted in between.
     *
     * @param after gives the items after a key of {@link Marker#key}, in order; all of them after
     *     the empty text
     */
    public static <T, R> Reply<R> reply(
            Function<String, Stream<T>> after,
            Function<T, String> key,
            Request request,
            Function<Page<T>, R> response) {
        String begin = "";
        if (request.marker() != null) {
            Optional<Marker> marker = Marker.decode(request.marker()).filter(request::isMine);
            if (marker.isEmpty()) {
                return new Reply.Refused<>(Refusal.validation("Invalid Marker."));
            }
            begin = marker.get().after();
        }
        int size = request.maxItems();
        List<T> rest = after.apply(begin).limit(size + 1L).toList();
        return Reply.Answered.of(response.apply(page(rest, key, request)));
    }

    private static <T> Page<T> page(List<T> rest, Function<T, String> key, Request request) {
        int size = request.maxItems();
        if (rest.size() <= size) {
            return new Page<>(rest, null);
        }
        List<T> shown = rest.subList(0, size);
        String last = Marker.key(key.apply(shown.getLast()));
        return new Page<>(shown, new Marker(request.list().get(), last, request.asOf()).encode());
    }
}
