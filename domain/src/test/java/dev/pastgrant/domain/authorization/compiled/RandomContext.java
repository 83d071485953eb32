package dev.pastgrant.domain.authorization.compiled;

import dev.pastgrant.domain.authorization.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The condition keys of random requests. */
final class RandomContext {
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
                    "aws:SourceIp",
                    "aws:CurrentTime",
                    "aws:MultiFactorAuthPresent",
                    "s3:prefix",
                    "s3:max-keys",
                    "");

    private RandomContext() {}

    /** A key in whatever case. */
    static String key(Dice dice) {
        String key = dice.of(KEYS);
        return dice.of(key, key, key, key.toLowerCase(Locale.ROOT), key.toUpperCase(Locale.ROOT));
    }

    static RequestContext of(Dice dice) {
        var texts = new RandomTexts(dice);
        Map<String, List<String>> values = new HashMap<>();
        for (int i = dice.between(0, 9); i > 0; i--) {
            int count = dice.percent(80) ? 1 : dice.between(0, 3);
            values.put(key(dice), dice.times(count, texts::value));
        }
        return new RequestContext(values);
    }
}
