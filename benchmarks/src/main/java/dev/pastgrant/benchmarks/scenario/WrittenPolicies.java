package dev.pastgrant.benchmarks.scenario;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Random policies like those that people write. Each statement is about one service, and few
 * statements are Deny.
 */
final class WrittenPolicies {
    private static final int MOST_ACTIONS = 4;
    private static final int MOST_RESOURCES = 3;
    private static final Pattern VERB = Pattern.compile("(?<=:)\\p{Upper}\\p{Lower}+");
    private static final List<String> CONDITIONS =
            List.of(
                    "\"StringEquals\":{\"aws:RequestedRegion\":[\"eu-west-1\",\"eu-central-1\"]}",
                    "\"StringEquals\":{\"aws:RequestedRegion\":\"us-east-1\"}",
                    "\"StringLike\":{\"aws:UserAgent\":[\"aws-cli/*\",\"Boto3/*\"]}",
                    "\"StringLike\":{\"aws:UserAgent\":\"aws-sdk-java/*\"}",
                    "\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}",
                    "\"Bool\":{\"aws:SecureTransport\":\"false\"}",
                    "\"IpAddress\":{\"aws:SourceIp\":[\"10.0.0.0/8\",\"192.168.0.0/16\"]}",
                    "\"IpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}");

    private final Random random;
    private final Names names;
    private final EvenShare denying = new EvenShare(0.12);
    private final EvenShare conditional = new EvenShare(0.3);
    private final EvenShare wildcard = new EvenShare(0.3);
    private final EvenShare wholeService = new EvenShare(0.25);
    private final EvenShare anyResource = new EvenShare(0.04);

    WrittenPolicies(Random random) {
        this.random = random;
        this.names = new Names(random);
    }

    /** The JSON text of a policy with this many statements. */
    String next(int statements) {
        return Stream.generate(this::statement)
                .limit(statements)
                .collect(
                        Collectors.joining(
                                ",", "{\"Version\":\"2012-10-17\",\"Statement\":[", "]}"));
    }

    private String statement() {
        Vocabulary service = names.service();
        return "{\"Effect\":\"%s\",\"Action\":[%s],\"Resource\":[%s]%s}"
                .formatted(
                        denying.next() ? "Deny" : "Allow",
                        some(MOST_ACTIONS, () -> action(service)),
                        some(MOST_RESOURCES, () -> resource(service)),
                        conditional.next() ? ",\"Condition\":{" + names.of(CONDITIONS) + "}" : "");
    }

    private String some(int most, Supplier<String> texts) {
        return Stream.generate(texts)
                .limit(1 + random.nextInt(most))
                .distinct()
                .collect(Collectors.joining("\",\"", "\"", "\""));
    }

    private String action(Vocabulary service) {
        String action = names.action(service);
        if (!wildcard.next()) {
            return action;
        }
        Matcher verb = VERB.matcher(action);
        return service.actionsFrom(wholeService.next() || !verb.find() ? "" : verb.group());
    }

    private String resource(Vocabulary service) {
        if (anyResource.next()) {
            return "*";
        }
        return service.arn(
                switch (random.nextInt(3)) {
                    case 0 -> names.resource();
                    case 1 -> names.team() + "-*";
                    default -> names.team() + "-" + names.stage() + "-*";
                });
    }
}
