package dev.pastgrant.benchmarks.peers;

import dev.pastgrant.benchmarks.scenario.Rule;
import dev.pastgrant.benchmarks.scenario.Wildcard;
import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.request.RequestContext;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions as a programmer would write them by hand, for engines that leave them to Java. */
final class PlainConditions {
    /** For each condition, one predicate per value. One of them must hold. */
    private final List<List<Predicate<Keys>>> all;

    /** The condition keys of a request. Its address is a number. */
    record Keys(Map<String, String> texts, int sourceIp) {}

    PlainConditions(List<Condition> conditions) {
        all =
                conditions.stream()
                        .map(condition -> condition.values().stream().map(test(condition)).toList())
                        .toList();
    }

    static Keys read(RequestContext context) {
        Map<String, String> texts = new HashMap<>();
        context.valuesByKey().forEach((key, values) -> texts.put(key, values.getFirst()));
        return new Keys(texts, address(texts.getOrDefault(Rule.SOURCE_IP, "0.0.0.0")));
    }

    private static Function<String, Predicate<Keys>> test(Condition condition) {
        return switch (condition.operator().test()) {
            case STRING_EQUALS, STRING_LIKE, BOOL ->
                    wanted -> matches(condition.key(), new Wildcard(wanted));
            case IP_ADDRESS -> PlainConditions::isInRange;
            default -> throw new IllegalArgumentException("not translated: " + condition);
        };
    }

    private static Predicate<Keys> matches(String key, Wildcard wanted) {
        return keys -> {
            String text = keys.texts().get(key);
            return text != null && wanted.matches(text);
        };
    }

    private static Predicate<Keys> isInRange(String range) {
        int slash = range.indexOf('/');
        int network = address(range.substring(0, slash));
        int mask = -1 << (Integer.SIZE - Integer.parseInt(range.substring(slash + 1)));
        return keys -> (keys.sourceIp() & mask) == network;
    }

    private static int address(String text) {
        return ByteBuffer.wrap(InetAddress.ofLiteral(text).getAddress()).getInt();
    }

    boolean hold(Keys keys) {
        for (List<Predicate<Keys>> values : all) {
            if (!anyHolds(values, keys)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyHolds(List<Predicate<Keys>> values, Keys keys) {
        for (Predicate<Keys> value : values) {
            if (value.test(keys)) {
                return true;
            }
        }
        return false;
    }
}
