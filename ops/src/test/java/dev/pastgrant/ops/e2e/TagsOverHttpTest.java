package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.Tag;

/** Tags of what is neither user nor role, as the AWS SDK for Java sees them. */
class TagsOverHttpTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final Tag RED = tag("team", "red");
    private static final Tag BLUE = tag("team", "blue");
    private static final Tag COST = tag("Cost", "1");

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    /** The exact time on the node; what is changed later is after it. */
    private String now() {
        return JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                .get("time")
                .textValue();
    }

    private String createPolicy(Tag... tags) {
        return iam.createPolicy(r ->
                        r.policyName("Readers")
                                .policyDocument(PolicyCalls.allow("s3:GetObject"))
                                .tags(tags))
                .policy()
                .arn();
    }

    /** Alice may do that, under that condition. */
    private IamClient alice(String action, String condition) {
        iam.createUser(r -> r.userName("alice"));
        iam.putUserPolicy(r ->
                r.userName("alice")
                        .policyName("allow")
                        .policyDocument(
                                """
                                {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
                                "Action":"%s","Resource":"*","Condition":%s}]}\
                                """
                                        .formatted(action, condition)));
        return account.clients()
                .with(KeyCalls.of(iam.createAccessKey(r -> r.userName("alice")).accessKey()))
                .iam();
    }

    @Test
    void the_tags_of_a_policy_come_and_go_and_are_remembered() {
        String arn = createPolicy(RED);
        iam.tagPolicy(r -> r.policyArn(arn).tags(BLUE, COST, tag("cost", "2")));
        String before = now();
        iam.untagPolicy(r -> r.policyArn(arn).tagKeys("Cost", "TEAM"));

        assertThat(iam.getPolicy(r -> r.policyArn(arn)).policy().tags())
                .containsExactly(BLUE, tag("cost", "2"));
        assertThat(iam.listPolicyTagsPaginator(r -> r.policyArn(arn).maxItems(1)).tags())
                .containsExactly(tag("cost", "2"), BLUE);
        IamClient past = account.clients().iamAsOf(before);
        assertThat(past.listPolicyTags(r -> r.policyArn(arn)).tags())
                .containsExactly(COST, tag("cost", "2"), BLUE);
    }

    @Test
    void who_may_tag_a_policy_may_depend_on_its_tags_and_on_those_of_the_request() {
        String arn = createPolicy(RED);
        IamClient alice =
                alice(
                        "iam:TagPolicy",
                        """
                        {"StringEquals":{"aws:ResourceTag/team":"red","aws:RequestTag/cost":"1"},\
                        "ForAllValues:StringEquals":{"aws:TagKeys":["team","Cost"]}}\
                        """);

        assertDenied(() -> alice.tagPolicy(r -> r.policyArn(arn).tags(RED)));
        assertDenied(() -> alice.tagPolicy(r -> r.policyArn(arn).tags(tag("cost", "1"))));
        alice.tagPolicy(r -> r.policyArn(arn).tags(BLUE, COST));
        assertDenied(() -> alice.tagPolicy(r -> r.policyArn(arn).tags(BLUE, COST)));
    }

    @Test
    void the_tags_of_a_device_come_and_go_and_are_remembered() {
        String serial = createDevice(RED);
        iam.tagMFADevice(r -> r.serialNumber(serial).tags(BLUE, COST, tag("cost", "2")));
        String before = now();
        iam.untagMFADevice(r -> r.serialNumber(serial).tagKeys("Cost", "TEAM"));

        assertThat(iam.listMFADeviceTagsPaginator(r -> r.serialNumber(serial).maxItems(1)).tags())
                .containsExactly(tag("cost", "2"), BLUE);
        IamClient past = account.clients().iamAsOf(before);
        assertThat(past.listMFADeviceTags(r -> r.serialNumber(serial)).tags())
                .containsExactly(COST, tag("cost", "2"), BLUE);
    }

    private String createDevice(Tag... tags) {
        return iam.createVirtualMFADevice(r -> r.virtualMFADeviceName("phone").tags(tags))
                .virtualMFADevice()
                .serialNumber();
    }

    @Test
    void who_may_untag_a_device_may_depend_on_its_tags_and_on_the_keys_named() {
        String serial = createDevice(RED, COST);
        IamClient alice =
                alice(
                        "iam:UntagMFADevice",
                        """
                        {"StringEquals":{"aws:ResourceTag/team":"red"},\
                        "ForAllValues:StringEquals":{"aws:TagKeys":["team"]}}\
                        """);

        assertDenied(() -> alice.untagMFADevice(r -> r.serialNumber(serial).tagKeys("Cost")));
        alice.untagMFADevice(r -> r.serialNumber(serial).tagKeys("team"));
        assertDenied(() -> alice.untagMFADevice(r -> r.serialNumber(serial).tagKeys("team")));
    }

    private static void assertDenied(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        IamException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
    }

    @Test
    void the_history_tells_how_a_policy_was_tagged() {
        String arn = createPolicy();
        iam.tagPolicy(r -> r.policyArn(arn).tags(RED));

        List<JsonNode> records =
                RunningServer.audit(account.clients(), Map.of("action", "iam:TagPolicy"));
        assertThat(records).hasSize(1);
        JsonNode asked = records.getFirst().get("requestParameters");
        assertThat(asked.get("policyArn").textValue()).isEqualTo(arn);
        assertThat(asked.at("/tags/0/key").textValue()).isEqualTo("team");
        assertThat(asked.at("/tags/0/value").textValue()).isEqualTo("red");
    }
}
