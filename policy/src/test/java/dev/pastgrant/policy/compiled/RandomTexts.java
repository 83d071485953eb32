package dev.pastgrant.policy.compiled;

import java.util.List;

/**
 * Texts from few characters, so that they often meet, and patterns made of them by putting
 * wildcards and variables in.
 */
final class RandomTexts {
    private static final List<String> WORDS =
            List.of(
                    "", "a", "A", "ab", "alice", "Alice", "a*", "?", "*", "ſs", "SS", "K", "ß",
                    "true", "TRUE", "false", "falſe", "yes", "😀", "a😀", "friday");
    private static final List<String> NUMBERS =
            List.of(
                    "1",
                    "1.0",
                    "01",
                    "-1",
                    "+1",
                    "1e0",
                    "10",
                    "0.5",
                    ".5",
                    "5.",
                    "1.50",
                    "1.5",
                    "٣",
                    "1e999999999",
                    "99999999999999999999",
                    "-0",
                    "0",
                    ".",
                    "-",
                    "1_0");
    private static final List<String> DATES =
            List.of(
                    "2024-01-01",
                    "2024-01-01T00:00:00Z",
                    "2024-01-01T01:00:00+01:00",
                    "2023-12-31T23:30:00-00:30",
                    "2024-01-01T00:00",
                    "2024-01-01T00:00:00.5Z",
                    "2024-01-01T00:00:00.500Z",
                    "2024-01-01T00:00:00.",
                    "2024-01-01t00:00:00z",
                    "2024",
                    "2024T",
                    "2024-01",
                    "2024-1-1T",
                    "2024-01-01T0",
                    "2024-01-01T+00:00",
                    "2024-01-01T00:",
                    "2024-",
                    "02024-01-01",
                    "2024-02-30",
                    "2024-02-29",
                    "2023-02-29",
                    "2024-01-01T24:00:00Z",
                    "2024-01-01T00:00:60Z",
                    "2024-01-01T00:00:00+19:00",
                    "2024-01-01T00:00:00+18:00",
                    "2024-01-01T00:00:00+18:30",
                    "2024-1-1",
                    "+12024-01-01",
                    "1704067200",
                    "1704067200000",
                    "-1704067200000",
                    "99999999999",
                    "9223372036854775808",
                    "-9223372036854775808");
    private static final List<String> ADDRESSES =
            List.of(
                    "10.0.0.1",
                    "10.0.0.0/8",
                    "10.0.0.1/32",
                    "010.0.0.1",
                    "0.0.0.0/0",
                    "::/0",
                    "::1",
                    "0:0:0:0:0:0:0:1",
                    "::ffff:10.0.0.1",
                    "2001:db8::1",
                    "2001:DB8::/32",
                    "2001:db8::/31",
                    "10.0.0.0/33",
                    "::1/129",
                    "::1/128",
                    "10.0.0",
                    "10.0.0.1/",
                    "10.0.0.1/08",
                    "1:2:3:4:5:6:7::",
                    "1:2:3:4:5:6:7:8::",
                    "fe80::1%eth0",
                    "256.0.0.1",
                    ":::",
                    "::1.2.3.4",
                    "10.0.0.0/7",
                    "11.0.0.1");
    private static final List<String> BYTES = List.of("YQ==", "YQ", "YR==", "YWI=", "!", "Y Q==");
    private static final List<String> ARNS =
            List.of(
                    "*",
                    "",
                    "arn:aws:s3:::b/k",
                    "arn:aws:s3:::b/alice/k",
                    "arn:aws:s3:::b*/?",
                    "arn:aws:s3:::b/😀k",
                    "arn:aws:s3:::" + "x".repeat(250) + "/k",
                    "arn:aws:sqs:r:111111111111:q:1",
                    "arn:aws:sqs:r:222222222222:q",
                    "arn:aws:kms:r:111111111111:key/k",
                    "arn:aws:kms:r:111111111111:alias/aws/k",
                    "arn:aws:iam::aws:policy/p",
                    "arn:aws-cn:iam::aws:policy/p",
                    "arn:aws:iam:r:aws:policy/p",
                    "arn:aws:iam::111111111111:role/aws-reserved/r",
                    "arn:aws:iam::111111111111:role/target",
                    "arn:aws:iam::111111111111:role/aws-service-role/x/linked",
                    "arn:aws-cn:s3:::b/k",
                    "ARN:aws:s3:::b/k",
                    "arn:aws:s3",
                    "arn::kms:r:1:k",
                    "a:b:c:d:e:f");
    private static final List<String> ACTIONS =
            List.of(
                    "s3:Get",
                    "s3:GetObject",
                    "S3:getobject",
                    "s3:Put",
                    "s3:PutObject",
                    "sqs:Send",
                    "sts:AssumeRole",
                    "sts:GetCallerIdentity",
                    "STS:getSessionToken",
                    "iam:CreateRole",
                    "iam:GetRole",
                    "iam:DeletePolicy",
                    "iam:PassRole",
                    "iam:SimulatePrincipalPolicy",
                    "IAM:generateServiceLastAccessedDetails",
                    "kms:Decrypt",
                    "kms:DeleteAlias",
                    "kms:RetireGrant",
                    "ec2:Run",
                    "ſ3:Get",
                    "s3",
                    "s3:",
                    ":Get");

    private final Dice dice;

    RandomTexts(Dice dice) {
        this.dice = dice;
    }

    String action() {
        return dice.of(ACTIONS.subList(0, dice.percent(70) ? 6 : ACTIONS.size()));
    }

    String actionPattern() {
        return switch (dice.below(8)) {
            case 0, 1 -> "*";
            case 2 -> dice.of("s3:*", "S3:G*", "*:Get*", "s3:*t", "s*:Get", "**", "s3:???");
            case 3, 4 -> action();
            case 5 -> " " + action();
            default -> wild(action());
        };
    }

    String arn() {
        return dice.of(ARNS.subList(0, dice.percent(60) ? 6 : ARNS.size()));
    }

    String arnPattern() {
        return switch (dice.below(8)) {
            case 0, 1 -> "*";
            case 2 -> dice.of("**", "", "arn:aws:s3:::*", "arn:aws:*", "arn:*:s3:::b/*", "arn:aws");
            case 3 -> arn();
            case 4 -> varying(arn());
            case 5 -> varying(wild(arn()));
            default -> wild(arn());
        };
    }

    /** A value of any kind. */
    String value() {
        return switch (dice.below(7)) {
            case 0, 1 -> dice.of(WORDS);
            case 2 -> dice.of(NUMBERS);
            case 3 -> dice.of(DATES);
            case 4 -> dice.of(ADDRESSES);
            case 5 -> dice.of(BYTES);
            default -> arn();
        };
    }

    /** A value of the kind that an operator compares, mostly. */
    String valueFor(String operator) {
        if (dice.percent(5)) {
            return value();
        }
        if (operator.startsWith("Numeric")) {
            return dice.of(NUMBERS);
        }
        if (operator.startsWith("Date")) {
            return dice.of(DATES);
        }
        if (operator.contains("Ip")) {
            return dice.of(ADDRESSES);
        }
        if (operator.startsWith("Arn")) {
            return arn();
        }
        return switch (operator) {
            case "Bool" -> dice.of("true", "TRUE", "false", "falſe", "yes");
            case "BinaryEquals" -> dice.of(BYTES);
            case "Null" -> dice.of("true", "false", "TRUE");
            default -> dice.percent(80) ? dice.of(WORDS) : value();
        };
    }

    /** The same text with parts of it replaced by wildcards. */
    String wild(String text) {
        String pattern = text;
        for (int i = dice.between(1, 2); i > 0; i--) {
            int at = dice.below(pattern.length() + 1);
            int end = dice.between(at, Math.min(pattern.length(), at + 6));
            pattern =
                    switch (dice.below(5)) {
                        case 0 -> pattern.substring(0, at) + "*";
                        case 1 -> pattern.substring(0, at) + "?" + pattern.substring(end);
                        case 2 -> pattern.substring(0, at);
                        default -> pattern.substring(0, at) + "*" + pattern.substring(end);
                    };
        }
        return pattern;
    }

    /** The same text with a part of it replaced by a variable. */
    String varying(String text) {
        int at = dice.below(text.length() + 1);
        int end = dice.between(at, Math.min(text.length(), at + 6));
        return text.substring(0, at) + variable() + text.substring(end);
    }

    private String variable() {
        return switch (dice.below(12)) {
            case 0 -> "${*}";
            case 1 -> "${?}";
            case 2 -> "${$}";
            case 3 -> "${ aws:USERname }";
            case 4 -> "${aws:username, 'alice'}";
            case 5 -> "${s3:prefix,'b:}/'}";
            case 6 -> "${s3:prefix, alice}";
            case 7 -> dice.of("${", "${}", "${aws:username");
            default -> "${" + RandomContext.key(dice) + "}";
        };
    }
}
