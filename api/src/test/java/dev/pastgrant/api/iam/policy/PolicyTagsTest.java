package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.iam.Scene.policyArn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;
import software.amazon.awssdk.services.iam.model.UntagPolicyRequest;

class PolicyTagsTest {
    private static final String READ_ALL = policyArn("/shared/ReadAll");
    private static final Tag RED = tag("team", "red");

    private final PlannedAccount account = new PlannedAccount();

    private Policy create(Tag... tags) {
        return account.send(
                        CreatePolicyRequest.builder()
                                .path("/shared/")
                                .policyName("ReadAll")
                                .policyDocument(Scene.DOCUMENT)
                                .tags(tags)
                                .build(),
                        CreatePolicyResponse.class)
                .policy();
    }

    private Policy get() {
        return account.send(
                        GetPolicyRequest.builder().policyArn(READ_ALL).build(),
                        GetPolicyResponse.class)
                .policy();
    }

    private static TagPolicyRequest tagging(String arn, Tag... tags) {
        return TagPolicyRequest.builder().policyArn(arn).tags(tags).build();
    }

    private static UntagPolicyRequest untagging(String arn, String... keys) {
        return UntagPolicyRequest.builder().policyArn(arn).tagKeys(keys).build();
    }

    @Test
    void tags_of_the_start_are_shown_by_the_policy_and_listed() {
        assertThat(create(RED).tags()).containsExactly(RED);
        assertThat(get().tags()).containsExactly(RED);
        assertThat(pages(10)).containsExactly(List.of(RED));
    }

    @Test
    void tags_are_set_replaced_listed_by_key_and_removed() {
        create();
        account.send(
                tagging(READ_ALL, RED, tag("a", "")),
                tagging(READ_ALL, tag("team", "blue"), tag("Team", "green")));
        assertThat(pages(2))
                .containsExactly(
                        List.of(tag("Team", "green"), tag("a", "")), List.of(tag("team", "blue")));

        account.send(untagging(READ_ALL, "TEAM", "a", "team"));
        assertThat(get().tags()).containsExactly(tag("Team", "green"));
        account.send(untagging(READ_ALL, "Team"));
        assertThat(pages(10)).containsExactly(List.of());
        assertThat(get().tags()).isEmpty();
    }

    private List<List<Tag>> pages(int size) {
        return PlannedAccount.pages(
                        marker ->
                                account.send(
                                        ListPolicyTagsRequest.builder()
                                                .policyArn(READ_ALL)
                                                .maxItems(size)
                                                .marker(marker)
                                                .build(),
                                        ListPolicyTagsResponse.class),
                        ListPolicyTagsResponse::marker)
                .stream()
                .map(ListPolicyTagsResponse::tags)
                .toList();
    }

    @Test
    void the_tags_of_a_policy_that_is_not_there_are_not_found() {
        assertRefused(
                policyArn("/Nothing"),
                Refusal.noSuchEntity(
                        "Policy arn:aws:iam::123456789012:policy/Nothing was not found."));
    }

    @Test
    void the_tags_of_what_is_no_arn_are_refused() {
        assertRefused(
                "twenty characters, no ARN",
                Refusal.validation("Invalid ARN:  Could not be parsed!"));
    }

    private void assertRefused(String arn, Refusal refusal) {
        List.<SdkPojo>of(
                        tagging(arn, RED),
                        untagging(arn, "team"),
                        ListPolicyTagsRequest.builder().policyArn(arn).build())
                .forEach(request -> assertThat(account.refusal(request)).isEqualTo(refusal));
    }

    @Test
    void the_record_of_a_change_names_the_policy() {
        create();
        assertThat(account.answer(tagging(READ_ALL, RED)).resources())
                .containsExactly(new ResourceRef("AWS::IAM::Policy", READ_ALL));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
