package dev.pastgrant.api.v1;

import dev.pastgrant.api.asof.AsOfGate;
import dev.pastgrant.api.asof.AsOfPath;
import dev.pastgrant.api.authentication.AuthenticatedRequest;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import dev.pastgrant.domain.call.Calls;
import dev.pastgrant.domain.refusal.NativeError;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The native HTTP API, under {@code /v1}. */
public final class NativeApi {
    /** The service for which its requests are signed, and the prefix of its actions. */
    public static final String SIGNING_NAME = "pastgrant";

    private static final String PATHS = "/v1/";
    private static final String HEALTH = PATHS + "health";
    private static final String DESCRIPTION = "/openapi.json";
    private static final Set<String> UNSIGNED = Set.of(HEALTH, DESCRIPTION);

    /**
     * The longest body that is answered on the event loop. Longer ones would keep others waiting.
     */
    private static final int AT_ONCE_OCTETS_MAX = 32 * 1024;

    private final Map<String, Route> routes;
    private final NativeCalls calls;
    private final WireReply description;

    /**
     * Makes the API of these routes.
     *
     * @param health tells whether calls can be answered
     */
    public NativeApi(List<? extends Route> routes, Calls calls, AsOfGate gate, Health health) {
        this.routes =
                routes.stream()
                        .collect(Collectors.toUnmodifiableMap(Route::target, route -> route));
        this.calls = new NativeCalls(calls, gate, health);
        this.description = NativeJson.reply(200, OpenApi.of(routes), Map.of());
    }

    /** Whether a path, which may begin with a moment, is one of this API. */
    public static boolean isPath(String path) {
        return AsOfPath.of(path).rest().startsWith(PATHS) || path.equals(DESCRIPTION);
    }

    /**
     * The reply to what needs no signature: health, the description of this API, the page for
     * browsers, and a wrong method; empty for any other request.
     *
     * @param isSigned whether the request has anything of a signature
     */
    public Optional<WireReply> withoutSignature(
            WireRequest request, boolean isSigned, String requestId) {
        if (target(request).equals("GET " + HEALTH)) {
            return Optional.of(calls.health().reply());
        }
        if (target(request).equals("GET " + DESCRIPTION)) {
            return Optional.of(description);
        }
        if (FrontPage.isAskedFor(request) && !isSigned) {
            return Optional.of(FrontPage.reply(host(request)));
        }
        String allowed = allowed(request.rawPath());
        boolean isWrong = !isAnswered(request) && !allowed.isEmpty() && !isSigned;
        return isWrong
                ? Optional.of(
                        notAllowed(NativeJson.refusal(wrongMethod(allowed), requestId), allowed))
                : Optional.empty();
    }

    private static String host(WireRequest request) {
        return String.join("", request.headers().getOrDefault("host", List.of()));
    }

    /** Whether a request can be answered from memory, judged by its target and length alone. */
    public boolean answersAtOnce(WireRequest request) {
        return request.rawQuery().isEmpty()
                && request.body().asByteArrayUnsafe().length <= AT_ONCE_OCTETS_MAX
                && routes.get(target(request)) instanceof DataRoute;
    }

    private boolean isAnswered(WireRequest request) {
        return route(request).isPresent();
    }

    private Optional<Route> route(WireRequest request) {
        return Optional.ofNullable(routes.get(target(request)))
                .or(() ->
                        routes.values().stream()
                                .filter(route -> route.method().equals(request.method()))
                                .filter(route -> route.isPath(request.rawPath()))
                                .findFirst());
    }

    private static String target(WireRequest request) {
        return request.method() + " " + request.rawPath();
    }

    /** Carries out a request. */
    public CompletableFuture<WireReply> answer(AuthenticatedRequest request) {
        return route(request.wire())
                .map(route -> new NativePassage(calls, route, request).carryOut())
                .orElseGet(() -> unrouted(request));
    }

    private CompletableFuture<WireReply> unrouted(AuthenticatedRequest request) {
        String allowed = allowed(request.wire().rawPath());
        return allowed.isEmpty()
                ? calls.refuseUnrouted(
                        request, new Refusal(NativeError.NOT_FOUND, "there is nothing here"))
                : calls.refuseUnrouted(request, wrongMethod(allowed))
                        .thenApply(reply -> notAllowed(reply, allowed));
    }

    private static Refusal wrongMethod(String allowed) {
        return new Refusal(NativeError.METHOD_NOT_ALLOWED, "This path answers only to: " + allowed);
    }

    /** The reply with the header that status 405 must have (RFC 9110, 15.5.6). */
    private static WireReply notAllowed(WireReply reply, String allowed) {
        return reply.status() == 405 ? reply.and("Allow", allowed) : reply;
    }

    /**
     * The methods that a path answers to, as the header Allow has them; empty if there are none.
     */
    private String allowed(String path) {
        return UNSIGNED.contains(path)
                ? "GET"
                : routes.values().stream()
                        .filter(route -> route.isPath(path))
                        .map(Route::method)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
