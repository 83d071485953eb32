package dev.pastgrant.api.operation;

import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The items that a list operation finds, which are answered in pages.
 *
 * @param after gives the items after a key, in order; all of them after the empty text
 * @param key the key of an item. It is unique among the items and gives their order.
 */
public record Listing<T>(Function<String, Stream<T>> after, Function<T, String> key) {
    /** A list of few items, which are sorted for each page. */
    public Listing(Collection<T> items, Function<T, String> key) {
        this(begin -> after(items, key.andThen(Marker::key), begin), key);
    }

    /** A list of entities. A page costs what it holds, and what the filter leaves out before it. */
    public static <E extends Entity> Listing<E> of(Directory<E> entities, Predicate<E> shown) {
        return new Listing<>(
                begin -> entities.after(begin).filter(shown), entity -> entity.name().key());
    }

    private static <T> Stream<T> after(Collection<T> items, Function<T, String> key, String begin) {
        return items.stream()
                .sorted(Comparator.comparing(key))
                .filter(item -> begin.isEmpty() || key.apply(item).compareTo(begin) > 0);
    }

    /** The items of two ordered streams, in order. Each is read only as far as it is needed. */
    public static <T> Stream<T> merged(Stream<T> one, Stream<T> other, Comparator<T> order) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new Merge<>(one.iterator(), other.iterator(), order), Spliterator.ORDERED),
                false);
    }

    /** Replies with a page, as the response's list of that name. */
    public Reply<SdkPojo> reply(OperationRequest request, String member, Function<T, ?> shape) {
        return reply(
                request,
                (response, page) -> response.with(member, page.stream().map(shape).toList()));
    }

    /** Replies with a page in a response that has further members. */
    public Reply<SdkPojo> reply(
            OperationRequest request,
            BiFunction<ResponseBuilder, List<T>, ResponseBuilder> response) {
        return reply(request, Integer.MAX_VALUE, response);
    }

    /**
     * Replies with a page that may be shorter than asked for, to limit the work of one request.
     *
     * @param most the most items of a page
     */
    public Reply<SdkPojo> reply(
            OperationRequest request,
            int most,
            BiFunction<ResponseBuilder, List<T>, ResponseBuilder> response) {
        return Page.reply(
                after,
                key,
                paging(request, most),
                page ->
                        response.apply(request.response(), page.items())
                                .withTruncation(page.isTruncated())
                                .with("Marker", page.marker())
                                .build());
    }

    private static Page.Request paging(OperationRequest request, int most) {
        Integer asked = request.mayHave("MaxItems") ? request.numberIfAny("MaxItems") : null;
        return new Page.Request(
                Math.min(asked == null ? Page.DEFAULT_SIZE : asked, most),
                request.textIfAny("Marker"),
                request.requester().asOf(),
                () -> ListId.of(request));
    }
}
