package dev.pastgrant.ops.config;

import dev.pastgrant.api.http.ConnectionLimits;
import dev.pastgrant.domain.refusal.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What {@code serve} takes from its environment about its connections. An empty variable counts as
 * unset.
 */
public record HttpEnvironment(ConnectionLimits limits) {
    private static final String IDLE = "PASTGRANT_IDLE_SECONDS";
    private static final String HEAD = "PASTGRANT_HEAD_SECONDS";
    private static final String BODY = "PASTGRANT_BODY_SECONDS";
    private static final String CONNECTIONS = "PASTGRANT_CONNECTIONS";
    private static final String OF_ADDRESS = "PASTGRANT_CONNECTIONS_PER_ADDRESS";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    /** Reads the variables of a process. Most of them are not ours. */
    public static Outcome<HttpEnvironment, Complaint> parse(Map<String, String> variables) {
        ConnectionLimits normal = ConnectionLimits.DEFAULT;
        Outcome<ConnectionLimits, Complaint> limits =
                seconds(variables, IDLE, normal.idle())
                        .then(idle ->
                                seconds(variables, HEAD, normal.head())
                                        .then(head ->
                                                seconds(variables, BODY, normal.body())
                                                        .map(body ->
                                                                normal.with(idle, head, body))));
        return limits.then(deadlines -> counts(variables, deadlines)).map(HttpEnvironment::new);
    }

    private static Outcome<ConnectionLimits, Complaint> counts(
            Map<String, String> variables, ConnectionLimits limits) {
        return number(variables, CONNECTIONS)
                .then(all ->
                        number(variables, OF_ADDRESS)
                                .map(ofAddress ->
                                        limits.with(
                                                all.orElse(limits.connections()),
                                                ofAddress.orElse(limits.connectionsOfAddress()))));
    }

    private static Outcome<Duration, Complaint> seconds(
            Map<String, String> variables, String name, Duration normal) {
        return number(variables, name)
                .map(given -> given.isEmpty() ? normal : Duration.ofSeconds(given.getAsInt()));
    }

    private static Outcome<OptionalInt, Complaint> number(
            Map<String, String> variables, String name) {
        String given = variables.getOrDefault(name, "");
        if (given.isEmpty()) {
            return Outcome.ok(OptionalInt.empty());
        }
        return NUMBER.matcher(given).matches()
                ? Outcome.ok(OptionalInt.of(Integer.parseInt(given)))
                : Outcome.bad(new Complaint(name, "a number from 1 to 999999", given));
    }
}
