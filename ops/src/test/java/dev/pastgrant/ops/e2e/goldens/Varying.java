package dev.pastgrant.ops.e2e.goldens;

import dev.pastgrant.ops.e2e.KeyCalls;
import dev.pastgrant.ops.e2e.OneTimeCodes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs from one run to the next, by the names that the files have for it: {@code
 * ${CreateUser.UserId}} is the first {@code UserId} that CreateUser answered with.
 */
final class Varying {
    private static final Pattern ANSWERED =
            Pattern.compile(
                    "<(SAMLProviderUUID|IssuerIdentifier|(?:User|Group|Role|Policy|InstanceProfile|AccessKey|SSHPublicKey"
                            + "|(?:Server)?Certificate|DeletionTask|DelegationRequest|Job)Id"
                            + "|SecretAccessKey|SessionToken|Base32StringSeed|QRCodePNG)>([^<]+)</"
                            + "|\"(encodedMessage)\": ?\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z/]+\\.[A-Za-z0-9+-]+)}");

    private static final Pattern POSITION = Pattern.compile("(?<=\"position\": )[0-9]+");

    /** How far the clocks of devices are off, in half minutes. */
    private static final int CODES = 3;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> constant;
    private final Instant now;

    /**
     * Begins with nothing known.
     *
     * @param constant what is the same in every run, although an answer has it
     * @param now when devices show codes
     */
    Varying(Set<String> constant, Instant now) {
        this.constant = constant;
        this.now = now;
    }

    void learn(String call, String kind, String value) {
        if (!constant.contains(value) && !values.containsValue(value)) {
            values.putIfAbsent(call + "." + kind, value);
        }
    }

    void learnFrom(String call, String answer) {
        Matcher answered = ANSWERED.matcher(answer);
        while (answered.find()) {
            boolean isElement = answered.group(1) != null;
            learn(call, answered.group(isElement ? 1 : 3), answered.group(isElement ? 2 : 4));
        }
        String seed = values.get(call + ".Base32StringSeed");
        if (seed != null) {
            learnCodes(
                    call,
                    new OneTimeCodes(
                            new String(
                                    Base64.getDecoder().decode(seed), StandardCharsets.US_ASCII)));
        }
    }

    private void learnCodes(String call, OneTimeCodes device) {
        for (int steps = -CODES; steps <= CODES; steps++) {
            learn(call, "Code%+d".formatted(steps), device.code(now.plusSeconds(30L * steps)));
        }
    }

    /** The keys that a call issued. */
    KeyCalls keys(String call) {
        return new KeyCalls(
                value(call + ".AccessKeyId"),
                value(call + ".SecretAccessKey"),
                values.get(call + ".SessionToken"));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new AssertionError("nothing before is called ${" + name + "}");
        }
        return value;
    }

    /** A text with values in the place of their names. */
    String filled(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(value(name.group(1))));
    }

    /** A value of a form, encoded. */
    String filledValue(String text) {
        String filled = filled(text);
        return filled.equals(text) ? text : URLEncoder.encode(filled, StandardCharsets.UTF_8);
    }

    /** A text with names in the place of values. */
    String named(String text) {
        String named = POSITION.matcher(text).replaceAll("\"\\${position}\"");
        for (Map.Entry<String, String> each : values.entrySet()) {
            if (named.contains(each.getValue())) {
                named =
                        Pattern.compile(
                                        "(?<![A-Za-z0-9])"
                                                + Pattern.quote(each.getValue())
                                                + "(?![A-Za-z0-9])")
                                .matcher(named)
                                .replaceAll("\\${" + each.getKey() + "}");
            }
        }
        return named;
    }

    /** The name of a form's encoded value; the value itself if it does not differ. */
    String namedValue(String encoded) {
        return values.entrySet().stream()
                .filter(each ->
                        URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8).equals(encoded))
                .map(each -> "${" + each.getKey() + "}")
                .findFirst()
                .orElse(encoded);
    }
}
