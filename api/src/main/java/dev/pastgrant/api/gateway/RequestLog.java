package dev.pastgrant.api.gateway;

import dev.pastgrant.api.operation.ReceivedRequest;
import dev.pastgrant.api.signature.CredentialHint;
import dev.pastgrant.api.v1.NativeApi;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.api.wire.WireReply;
import dev.pastgrant.api.wire.WireRequest;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.refusal.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line for each request: the client's address, the access key id that it names, what was called,
 * the status, the code of an error, milliseconds and the request id. It shows only names that we
 * know: whatever else a client sent may be a secret in the wrong place.
 */
public final class RequestLog {
    /** The logger of the lines. They have the level INFO. */
    public static final String NAME = "dev.pastgrant.requests";

    private static final System.Logger LOG = System.getLogger(NAME);
    private static final String NONE = "-";
    private static final String REQUEST_ID = "x-amzn-RequestId";
    private static final int ERRORS = 400;
    private static final Pattern ROUTE = Pattern.compile("/(as-of/[^/]+/)?(v1/[a-z-]{1,20})");
    private static final Pattern CODE =
            Pattern.compile("(?:<Code>|\"(?:__type|code)\":\")([A-Za-z.]{1,64})");

    private RequestLog() {}

    public static boolean isOn() {
        return LOG.isLoggable(System.Logger.Level.INFO);
    }

    /** Writes the line of a request. */
    public static void write(ReceivedRequest arrival, WireReply reply, Duration took) {
        LOG.log(System.Logger.Level.INFO, line(arrival, reply, took));
    }

    static String line(ReceivedRequest arrival, WireReply reply, Duration took) {
        return String.join(
                " ",
                arrival.remoteAddress(),
                keyId(arrival),
                called(arrival),
                String.valueOf(reply.status()),
                reply.status() < ERRORS ? NONE : code(reply),
                took.toMillis() + "ms",
                reply.headers().getOrDefault(REQUEST_ID, NONE));
    }

    /** The access key id that a request names; a dash if it names none. */
    static String keyId(ReceivedRequest arrival) {
        String named = CredentialHint.accessKeyId(arrival.header("authorization", ""));
        return AccessKeyId.isValid(named) ? named : NONE;
    }

    private static String called(ReceivedRequest arrival) {
        WireRequest wire = arrival.wire();
        String named = CredentialHint.service(arrival.header("authorization", ""), wire.rawQuery());
        if (named.equals(NativeApi.SIGNING_NAME) || named.isEmpty()) {
            return route(wire);
        }
        return Service.signedAs(named)
                .map(service -> named + ":" + operation(service, arrival))
                .orElse("another-service");
    }

    private static String route(WireRequest wire) {
        Matcher route = ROUTE.matcher(wire.rawPath());
        boolean isKnown = route.matches() && wire.method().matches("[A-Z]{1,7}");
        return isKnown ? wire.method() + ":/" + route.group(2) : NONE;
    }

    private static String operation(Service service, ReceivedRequest arrival) {
        String target = arrival.header("x-amz-target", "");
        String name =
                target.isEmpty()
                        ? action(arrival.wire()).orElse(NONE)
                        : target.substring(target.lastIndexOf('.') + 1);
        return ServiceModel.of(service).operation(name).isPresent() ? name : NONE;
    }

    private static Optional<String> action(WireRequest wire) {
        String form = wire.rawQuery() + "&" + wire.body().asUtf8String();
        return switch (FormParameters.parseForm(form)) {
            case Outcome.Ok(var parameters) -> parameters.value("Action");
            case Outcome.Bad<?, ?> _ -> Optional.empty();
        };
    }

    private static String code(WireReply reply) {
        Matcher code = CODE.matcher(reply.body().asUtf8String());
        return code.find() ? code.group(1) : NONE;
    }
}
