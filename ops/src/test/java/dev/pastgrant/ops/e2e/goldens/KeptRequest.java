package dev.pastgrant.ops.e2e.goldens;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request without its signature. A file has it with a parameter of a form on each line.
 *
 * @param headers those that say what the body is
 */
record KeptRequest(String method, String target, Map<String, String> headers, String body) {
    /** The headers that are kept, in lower case. */
    static final List<String> HEADERS = List.of("content-type", "x-amz-target");

    private static final Pattern VALUE = Pattern.compile("(?<==)[^&]+");

    static KeptRequest parse(String file) {
        String[] parts = file.split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        String[] request = head.getFirst().split(" ", -1);
        Map<String, String> headers = new TreeMap<>();
        head.stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(header -> headers.put(header[0], header[1]));
        String body = parts[1].strip();
        return new KeptRequest(
                request[0], request[1], headers, isForm(headers) ? body.replace("\n&", "&") : body);
    }

    /** What a file has of it. */
    String text() {
        String head =
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                        .collect(Collectors.joining());
        return method
                + " "
                + target
                + "\n"
                + head
                + "\n"
                + (isForm(headers) ? body.replace("&", "\n&") : body)
                + "\n";
    }

    /** The same with other values of a form's parameters. */
    KeptRequest with(UnaryOperator<String> values) {
        return isForm(headers)
                ? new KeptRequest(
                        method,
                        target,
                        headers,
                        VALUE.matcher(body)
                                .replaceAll(value ->
                                        Matcher.quoteReplacement(values.apply(value.group()))))
                : this;
    }

    private static boolean isForm(Map<String, String> headers) {
        return headers.getOrDefault("content-type", "").contains("form-urlencoded");
    }
}
