package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.Tag;

/**
 * What {@code /v1/authorize} says of Pastgrant's own actions is what Pastgrant does. Replay a
 * failure with {@code -Dseed=}.
 */
class AuthorizeAgreesTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final int USERS = 12;
    private static final List<String> NAMES = List.of("ada", "bob", "eve");
    private static final List<String> ACTIONS =
            List.of("iam:GetUser", "iam:ListUserTags", "iam:Get*", "iam:*", "iam:List*", "s3:*");
    private static final List<String> CONDITIONS =
            List.of(
                    "",
                    "",
                    "",
                    ",\"Condition\":{\"StringEquals\":{\"aws:username\":\"user-1\"}}",
                    ",\"Condition\":{\"StringLike\":{\"aws:PrincipalTag/team\":\"b*\"}}",
                    ",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"false\"}}",
                    ",\"Condition\":{\"BoolIfExists\":{\"aws:MultiFactorAuthPresent\":\"false\"}}",
                    ",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"127.0.0.0/8\"}}",
                    ",\"Condition\":{\"DateLessThan\":{\"aws:CurrentTime\":\"2020-01-01T00:00:00Z\"}}");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();
    private final Authorizing service = new Authorizing(account.clients());

    private record Attempt(Clients caller, String action, String target) {}

    @Test
    void an_allowed_call_succeeds_and_a_denied_one_fails_with_the_same_words() {
        System.out.println("seed " + seed);
        NAMES.forEach(name -> iam.createUser(r -> r.userName(name)));
        List<Attempt> attempts = new ArrayList<>();
        List<ObjectNode> questions = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            Clients caller = account.clients().with(caller("user-" + i));
            for (String target : NAMES) {
                for (String action : List.of("iam:GetUser", "iam:ListUserTags")) {
                    attempts.add(new Attempt(caller, action, target));
                    questions.add(question(caller.keys(), action, target));
                }
            }
        }
        JsonNode answers = service.askAll(questions);
        int allowed = 0;
        for (int i = 0; i < attempts.size(); i++) {
            String denial = denial(attempts.get(i));
            JsonNode answer = answers.get(i);
            assertThat(answer.path("message").asText())
                    .as("seed %d: %s", seed, questions.get(i))
                    .isEqualTo(denial);
            assertThat(answer.get("decision").textValue().equals("allowed"))
                    .isEqualTo(denial.isEmpty());
            allowed += denial.isEmpty() ? 1 : 0;
        }
        System.out.println(allowed + " of " + attempts.size() + " allowed");
    }

    /** The keys of a new user with random policies, or of a session of it. */
    private KeyCalls caller(String name) {
        iam.createUser(r ->
                r.userName(name)
                        .tags(Tag.builder().key("team").value(pick("blue", "red")).build()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            String policy = policy();
            String policyName = "p" + i;
            iam.putUserPolicy(r -> r.userName(name).policyName(policyName).policyDocument(policy));
        }
        if (random.nextInt(3) == 0) {
            String boundary =
                    iam.createPolicy(r -> r.policyName("b-" + name).policyDocument(policy()))
                            .policy()
                            .arn();
            iam.putUserPermissionsBoundary(r -> r.userName(name).permissionsBoundary(boundary));
        }
        KeyCalls keys = KeyCalls.of(iam.createAccessKey(r -> r.userName(name)).accessKey());
        return random.nextInt(4) == 0
                ? KeyCalls.of(account.clients().with(keys).sts().getSessionToken().credentials())
                : keys;
    }

    private String policy() {
        List<String> statements = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            statements.add(
                    "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"%s\"%s}"
                            .formatted(
                                    pick("Allow", "Allow", "Allow", "Deny"),
                                    pick(ACTIONS.toArray(String[]::new)),
                                    pick("*", "*", account.arn("user/ada"), account.arn("user/*b")),
                                    pick(CONDITIONS.toArray(String[]::new))));
        }
        return "{\"Version\":\"2012-10-17\",\"Statement\":" + statements + "}";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private ObjectNode question(KeyCalls keys, String action, String target) {
        ObjectNode question = Authorizing.holder(keys, action, account.arn("user/" + target));
        question.putObject("context").put("aws:SourceIp", "127.0.0.1");
        return question;
    }

    /** The sentence that the caller hears of the real operation; empty if it succeeds. */
    private static String denial(Attempt attempt) {
        IamClient client = attempt.caller().iam();
        try {
            if (attempt.action().equals("iam:GetUser")) {
                client.getUser(r -> r.userName(attempt.target()));
            } else {
                client.listUserTags(r -> r.userName(attempt.target()));
            }
            return "";
        } catch (IamException denied) {
            assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
            return denied.awsErrorDetails().errorMessage();
        }
    }
}
