package dev.pastgrant.benchmarks.scenario;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random requests. Many of them are aimed at a statement that allows them. */
final class Asks {
    private static final AccountId ACCOUNT = Policies.ACCOUNT;
    private static final double AIMED = 0.45;
    private static final double OVER_TLS = 0.95;
    private static final double WITH_MFA = 0.4;
    private static final String STAR = "*";
    private static final List<String> ADDRESSES =
            List.of("10.1.2.3", "192.168.7.7", "203.0.113.9", "198.51.100.4");
    private static final List<String> REGIONS =
            List.of("eu-west-1", "eu-central-1", "us-east-1", "ap-south-1");
    private static final List<String> AGENTS =
            List.of("aws-cli/2.27.1", "Boto3/1.38.0", "aws-sdk-java/2.40.2", "curl/8.9.1");

    private final Random random;
    private final Names names;

    Asks(Random random) {
        this.random = random;
        this.names = new Names(random);
    }

    /** A request of a user on which these statements bear. */
    Ask next(int user, List<Rule> rules) {
        Rule rule = names.of(rules);
        boolean aimed = rule.allows() && random.nextDouble() < AIMED;
        Vocabulary service = aimed ? serviceOf(rule) : names.service();
        Map<String, List<String>> context = context();
        if (aimed) {
            rule.conditions().forEach(condition -> fulfil(condition, context));
        }
        return new Ask(
                user,
                rule,
                new AuthorizationRequest(
                        principal(user),
                        aimed ? actionOf(rule, service) : names.action(service),
                        aimed ? resourceOf(rule, service) : service.arn(names.resource()),
                        ACCOUNT,
                        new RequestContext(context)));
    }

    private static RequestPrincipal.User principal(int user) {
        return new RequestPrincipal.User(
                Arn.iam(AccountRef.aws(ACCOUNT), "user/user-" + user),
                new UniqueId(String.format(Locale.ROOT, "AIDA%016d", user)));
    }

    private static Vocabulary serviceOf(Rule rule) {
        String action = rule.actions().getFirst();
        return Vocabulary.ALL.stream()
                .filter(service -> new Wildcard(service.actionsFrom("")).matches(action))
                .findFirst()
                .orElseThrow();
    }

    private String actionOf(Rule rule, Vocabulary service) {
        return any(names.of(rule.actions()), () -> names.action(service));
    }

    private String resourceOf(Rule rule, Vocabulary service) {
        return any(names.of(rule.resources()), () -> service.arn(names.resource()));
    }

    /** A random text that matches the pattern. */
    private static String any(String pattern, Supplier<String> texts) {
        Wildcard wildcard = new Wildcard(pattern);
        return Stream.generate(texts).filter(wildcard::matches).findFirst().orElseThrow();
    }

    private Map<String, List<String>> context() {
        Map<String, List<String>> keys = new HashMap<>();
        keys.put(Rule.SOURCE_IP, List.of(names.of(ADDRESSES)));
        keys.put(Rule.REGION, List.of(names.of(REGIONS)));
        keys.put(Rule.USER_AGENT, List.of(names.of(AGENTS)));
        keys.put(Rule.SECURE_TRANSPORT, List.of(random.nextDouble() < OVER_TLS ? "true" : "false"));
        if (random.nextDouble() < WITH_MFA) {
            keys.put(Rule.WITH_MFA, List.of("true"));
        }
        return keys;
    }

    private void fulfil(Condition condition, Map<String, List<String>> context) {
        String value = names.of(condition.values());
        String fulfilling =
                switch (condition.key()) {
                    case Rule.SOURCE_IP -> any(headOf(value) + STAR, () -> names.of(ADDRESSES));
                    case Rule.USER_AGENT -> any(value, () -> names.of(AGENTS));
                    default -> value;
                };
        context.put(condition.key(), List.of(fulfilling));
    }

    /**
     * The common beginning of all addresses of the range, such as {@code 10.} of {@code
     * 10.0.0.0/8}.
     */
    private static String headOf(String range) {
        return range.replaceFirst("(0[.])*0/\\d+$", "");
    }
}
