package dev.pastgrant.ops.e2e.goldens;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of the story.
 *
 * @param name the folder of the call's files: {@code iam/GetUser}, or {@code
 *     iam/GetUser/NoSuchEntity} for a call that is refused
 * @param signer {@code root}, or the operation that issued the key
 * @param command the words of the {@code aws} command that sends the request; empty if the request
 *     is written by hand
 */
record StoryCall(String name, String signer, List<String> command) {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

    /** All calls of a story, whose comments begin with {@code #}. */
    static List<StoryCall> parse(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(StoryCall::parse)
                .toList();
    }

    private static StoryCall parse(String line) {
        List<String> words =
                WORD.matcher(line)
                        .results()
                        .map(word -> word.group(1) == null ? word.group() : word.group(1))
                        .toList();
        return new StoryCall(words.get(0), words.get(1), words.subList(2, words.size()));
    }

    /** The service that the signature is for. */
    String service() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The name without the service. */
    String operation() {
        return name.substring(name.indexOf('/') + 1);
    }

    boolean isRefused() {
        return operation().contains("/");
    }
}
