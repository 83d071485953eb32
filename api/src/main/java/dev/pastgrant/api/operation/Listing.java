package dev.pastgrant.api.operation;

import dev.pastgrant.domain.call.Reply;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What a list operation finds, to be answered in pages.
 *
 * @param key unique among the items, which are listed in its order
 */
public record Listing<T>(Collection<T> items, Function<T, String> key) {
    /** A page as the response's list of that name. */
    public Reply<SdkPojo> reply(OperationRequest request, String member, Function<T, ?> shape) {
        return reply(
                request,
                (response, page) -> response.with(member, page.stream().map(shape).toList()));
    }

    /** A page in a response that has more than one list, or more than the list. */
    public Reply<SdkPojo> reply(
            OperationRequest request,
            BiFunction<ResponseBuilder, List<T>, ResponseBuilder> response) {
        return reply(request, Integer.MAX_VALUE, response);
    }

    /**
     * A page that is shorter than asked for if that would be too much work.
     *
     * @param most how many items a page holds at most
     */
    public Reply<SdkPojo> reply(
            OperationRequest request,
            int most,
            BiFunction<ResponseBuilder, List<T>, ResponseBuilder> response) {
        return Page.reply(
                items,
                key,
                paging(request, most),
                page ->
                        response.apply(request.response(), page.items())
                                .with("IsTruncated", page.isTruncated())
                                .with("Marker", page.marker())
                                .build());
    }

    private static Page.Request paging(OperationRequest request, int most) {
        Integer asked = request.numberIfAny("MaxItems");
        return new Page.Request(
                Math.min(asked == null ? Page.DEFAULT_SIZE : asked, most),
                request.textIfAny("Marker"),
                request.requester().asOf());
    }
}
