package dev.pastgrant.policy.partial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.interpreter.ArnPattern;
import dev.pastgrant.policy.interpreter.Cast;
import dev.pastgrant.policy.interpreter.Comparison;
import dev.pastgrant.policy.interpreter.Interpreter;
import dev.pastgrant.policy.interpreter.Verdict;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.partial.PartialVerdict.Always;
import dev.pastgrant.policy.partial.PartialVerdict.Depends;
import dev.pastgrant.policy.partial.PartialVerdict.Never;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import dev.pastgrant.policy.request.RequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is said of a request before all is known of it, against the verdicts on every request that
 * it can turn out to be; -Dseed= asks one question again.
 */
final class PartialEvaluationTest {
    private static final int QUESTIONS = 250;
    private static final List<String> KEYS = List.of("k:one", "k:two", "k:three");
    private static final List<List<String>> VALUES =
            List.of(List.of(), List.of("a"), List.of("7"), List.of("a", "b"));

    private static final List<String> RESOURCES =
            List.of(
                    "arn:aws:s3:::a/b",
                    "arn:aws:s3:::a/a",
                    "arn:aws:s3:::a/",
                    "arn:aws:s3:::b/b",
                    "arn:aws:s3:::b/7",
                    "arn:aws:s3:::c/a");
    private static final List<String> PATTERNS =
            List.of(
                    "*",
                    "arn:aws:s3:::*",
                    "arn:aws:s3:::a/*",
                    "arn:aws:s3:::?/b",
                    "arn:*:s3:::a/?",
                    "arn:aws:s3");

    @Test
    void always_and_never_hold_whatever_the_unknown_keys_turn_out_to_be() {
        Long replayed = Long.getLong("seed");
        if (replayed != null) {
            new Question(replayed).check();
            return;
        }
        long first = System.nanoTime();
        Map<Class<?>, Integer> answers = new HashMap<>();
        int undecided = 0;
        for (long seed = first; seed < first + QUESTIONS; seed++) {
            Answer answer = new Question(seed).check();
            answers.merge(answer.verdict().getClass(), 1, Integer::sum);
            undecided += answer.isUndecided() ? 1 : 0;
        }
        assertThat(answers.values())
                .as("each answer is given often, to the questions from -Dseed=%d", first)
                .hasSize(3)
                .allMatch(times -> times > QUESTIONS / 40);
        assertThat(undecided)
                .as("most answers that depend do depend, from -Dseed=%d", first)
                .isGreaterThan(answers.getOrDefault(Depends.class, 0) / 2);
    }

    @Test
    void a_policy_that_takes_too_long_to_compare_denies_before_the_request_as_in_it() {
        String pattern = "arn:aws:s3:::" + "*a".repeat(50_000);
        var hostile =
                AttributedPolicy.of(
                        new PolicyText(
                                """
                                {"Version": "2012-10-17", "Statement": {"Effect": "Allow",
                                  "Action": "s3:*", "Resource": ["*", "%s"]}}
                                """
                                        .formatted(pattern)),
                        new PolicySource.Inline("hostile", Cast.ALICE.arn()));
        var layers = PolicyLayers.ofIdentity(List.of(hostile));
        var request = Question.request("arn:aws:s3:::" + "a".repeat(2_000), Map.of());
        assertThat(Interpreter.decide(request, layers))
                .isInstanceOf(Verdict.ExplicitlyDenied.class);
        assertThat(PartialEvaluation.of(request, new Unknowns(Set.of(), _ -> false, false), layers))
                .isInstanceOf(Never.class);
    }

    /**
     * @param verdicts of all requests that the question may be about
     */
    private record Answer(PartialVerdict verdict, List<Verdict> verdicts) {
        boolean isUndecided() {
            return verdict instanceof Depends
                    && verdicts.stream().map(Answer::allows).distinct().count() == 2;
        }

        boolean isSound() {
            return switch (verdict) {
                case Always _ -> verdicts.stream().allMatch(Answer::allows);
                case Never _ -> verdicts.stream().noneMatch(Answer::allows);
                case Depends _ -> true;
            };
        }

        private static boolean allows(Verdict verdict) {
            return verdict instanceof Verdict.Allowed;
        }
    }

    /** Random policies, and a request of which some keys are known. */
    private static final class Question {
        private final long seed;
        private final Random random;
        private final boolean isOnPattern;
        private final String resource;
        private final Map<String, List<String>> known = new HashMap<>();
        private final List<String> policies = new ArrayList<>();
        private final PolicyLayers layers;

        Question(long seed) {
            this.seed = seed;
            random = new Random(seed);
            isOnPattern = random.nextInt(3) == 0;
            resource = isOnPattern ? pick(PATTERNS) : RESOURCES.getFirst();
            for (String key : KEYS) {
                if (random.nextInt(3) == 0) {
                    known.put(key, pick(VALUES));
                }
            }
            layers =
                    new PolicyLayers(
                            List.of(policy(false), policy(false)),
                            perhaps(() -> List.of(policy(false))),
                            perhaps(() -> List.of(policy(false))),
                            random.nextInt(4) == 0
                                    ? new ResourceLayer.Policy(policy(true))
                                    : new ResourceLayer.Absent(),
                            perhaps(() -> List.of(List.of(policy(false)))),
                            null,
                            null);
        }

        Answer check() {
            var unknowns =
                    new Unknowns(
                            Set.of(),
                            key -> known.containsKey(key) && known.get(key).isEmpty(),
                            isOnPattern);
            PartialVerdict verdict =
                    PartialEvaluation.of(request(resource, known), unknowns, layers);
            List<Verdict> verdicts =
                    resources()
                            .flatMap(one -> completions(KEYS).map(context -> request(one, context)))
                            .map(request -> Interpreter.decide(request, layers))
                            .toList();
            var answer = new Answer(verdict, verdicts);
            assertThat(answer.isSound())
                    .as(
                            "-Dseed=%d: %s on %s although %s is given, by %s",
                            seed, verdict, resource, known, policies)
                    .isTrue();
            return answer;
        }

        private Stream<String> resources() {
            return isOnPattern ? RESOURCES.stream().filter(this::isCovered) : Stream.of(resource);
        }

        private boolean isCovered(String one) {
            return ArnPattern.compareResource(
                            resource, Version.V2012_10_17, RequestContext.EMPTY, one)
                    == Comparison.MATCHES;
        }

        private Stream<Map<String, List<String>>> completions(List<String> keys) {
            if (keys.isEmpty()) {
                return Stream.of(Map.of());
            }
            String key = keys.getFirst();
            List<List<String>> values = known.containsKey(key) ? List.of(known.get(key)) : VALUES;
            return completions(keys.subList(1, keys.size()))
                    .flatMap(rest ->
                            values.stream()
                                    .map(value -> {
                                        Map<String, List<String>> context = new HashMap<>(rest);
                                        context.put(key, value);
                                        return context;
                                    }));
        }

        private static AuthorizationRequest request(
                String resource, Map<String, List<String>> context) {
            return new AuthorizationRequest(
                    Cast.ALICE, "s3:GetObject", resource, Cast.HOME, new RequestContext(context));
        }

        private AttributedPolicy policy(boolean ofResource) {
            String statements =
                    String.join(
                            ",",
                            IntStream.rangeClosed(0, random.nextInt(3))
                                    .mapToObj(_ -> statement(ofResource))
                                    .toList());
            String text = "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
            policies.add(text);
            return AttributedPolicy.of(
                    new PolicyText(text),
                    new PolicySource.Inline("p" + policies.size(), Cast.ALICE.arn()));
        }

        private String statement(boolean ofResource) {
            String principal =
                    "\"Principal\": {\"AWS\": \"%s\"},"
                            .formatted(
                                    pick(
                                            List.of(
                                                    "*",
                                                    Cast.HOME.digits(),
                                                    Cast.ALICE.arn().text())));
            return """
            {"Effect": "%s", %s "%s": "%s", "%s": ["%s", "%s"], "Condition": {%s}}\
            """
                    .formatted(
                            pick(List.of("Allow", "Allow", "Deny")),
                            ofResource ? principal : "",
                            pick(List.of("Action", "Action", "Action", "NotAction")),
                            pick(List.of("s3:Get*", "*", "s3:PutObject")),
                            pick(List.of("Resource", "Resource", "Resource", "NotResource")),
                            resource(),
                            resource(),
                            random.nextInt(3) == 0 ? "" : conditions());
        }

        private String resource() {
            return pick(
                    List.of(
                            "*",
                            "arn:aws:s3:::a/*",
                            "arn:aws:s3:::b/*",
                            "arn:aws:s3:::?/*",
                            "arn:aws:s3:::*/b",
                            "arn:aws:s3:::${k:one}/b",
                            "arn:aws:s3:::c/${k:one}",
                            "arn:aws:s3:::a/${k:two, 'b'}"));
        }

        private String conditions() {
            return random.nextInt(3) == 0
                    ? condition("String") + "," + condition("Numeric")
                    : condition(pick(List.of("String", "Numeric", "Arn", "Null")));
        }

        private String condition(String kind) {
            String operator =
                    switch (kind) {
                        case "Null" -> "Null";
                        case "Numeric" -> pick(List.of("NumericLessThan", "NumericNotEquals"));
                        case "Arn" -> pick(List.of("ArnLike", "ArnNotLike"));
                        default ->
                                pick(
                                        List.of(
                                                "StringEquals",
                                                "StringNotEquals",
                                                "StringLike",
                                                "StringNotLike"));
                    };
            boolean isNull = operator.equals("Null");
            return "\"%s%s%s\": {\"%s\": [\"%s\", \"%s\"]}"
                    .formatted(
                            isNull ? "" : pick(List.of("", "", "ForAllValues:", "ForAnyValue:")),
                            operator,
                            isNull ? "" : pick(List.of("", "", "IfExists")),
                            pick(KEYS),
                            isNull ? "true" : value(),
                            isNull ? pick(List.of("true", "false")) : value());
        }

        private String value() {
            return pick(List.of("a", "b", "7", "*", "${k:two}", "${k:three, 'a'}"));
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        private <T> @Nullable T perhaps(Supplier<T> made) {
            return random.nextInt(4) == 0 ? made.get() : null;
        }
    }
}
