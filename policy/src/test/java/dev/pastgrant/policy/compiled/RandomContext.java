package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.request.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The condition keys of random requests. */
final class RandomContext {
    /** Keys whose values are mostly of the kind that an operator compares. */
    private static final Map<String, String> OPERATORS =
            Map.of(
                    "aws:SourceIp", "IpAddress",
                    "aws:CurrentTime", "DateEquals",
                    "s3:max-keys", "NumericEquals",
                    "aws:MultiFactorAuthPresent", "Bool",
                    "aws:SourceArn", "ArnEquals",
                    "kms:Digest", "BinaryEquals");

    private static final List<String> KINDS = OPERATORS.keySet().stream().sorted().toList();

    private static final List<String> KEYS =
            List.of(
                    "aws:username",
                    "aws:PrincipalArn",
                    "aws:userid",
                    "aws:PrincipalAccount",
                    "aws:PrincipalType",
                    "aws:PrincipalIsAWSService",
                    "aws:PrincipalServiceName",
                    "aws:ResourceAccount",
                    "aws:PrincipalTag/Team",
                    "aws:TagKeys",
                    "s3:prefix",
                    "");

    private RandomContext() {}

    /** A key in whatever case. */
    static String key(Dice dice) {
        return inAnyCase(dice, dice.percent(60) ? dice.of(KEYS) : dice.of(KINDS));
    }

    /** A key whose values can mostly be compared by the operator, in whatever case. */
    static String keyFor(String operator, Dice dice) {
        return KINDS.stream()
                .filter(kind ->
                        dice.percent(80) && isAlike(OPERATORS.getOrDefault(kind, ""), operator))
                .findFirst()
                .map(key -> inAnyCase(dice, key))
                .orElseGet(() -> key(dice));
    }

    private static boolean isAlike(String one, String other) {
        return other.contains(one.replaceAll("Equals|Address", ""));
    }

    private static String inAnyCase(Dice dice, String key) {
        return dice.of(key, key, key, key.toLowerCase(Locale.ROOT), key.toUpperCase(Locale.ROOT));
    }

    static RequestContext of(Dice dice) {
        var texts = new RandomTexts(dice);
        Map<String, List<String>> values = new HashMap<>();
        for (int i = dice.between(0, 7); i > 0; i--) {
            values.put(key(dice), dice.times(count(dice), texts::value));
        }
        for (String key : KINDS) {
            String operator = OPERATORS.getOrDefault(key, "");
            if (dice.percent(50)) {
                values.put(key, dice.times(count(dice), () -> texts.valueFor(operator)));
            }
        }
        return new RequestContext(values);
    }

    private static int count(Dice dice) {
        return dice.percent(80) ? 1 : dice.between(0, 3);
    }
}
