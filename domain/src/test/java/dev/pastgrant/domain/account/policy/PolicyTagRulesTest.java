package dev.pastgrant.domain.account.policy;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.POLICY;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.refusal.IamError.INVALID_INPUT;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.MANAGED_POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.TagPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.UntagPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyTagged;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyUntagged;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTagRulesTest {
    private static final UniqueId READERS = id(MANAGED_POLICY, "readers");
    private static final Arn ARN = policyArn("readers");

    @Test
    void keys_differ_by_case_from_the_start() {
        List<Tag> tags = List.of(new Tag("Cost", "1"), new Tag("cost", "2"));
        given().when(new CreatePolicy(name("readers"), EntityPath.ROOT, null, POLICY, tags)).then();
    }

    @Test
    void a_tag_is_replaced_by_its_key_in_the_same_case_only() {
        AccountScenario tagged =
                given(policyCreated("readers"))
                        .when(new TagPolicy(ARN, tags(2)))
                        .thenHappens(new PolicyTagged(READERS, tags(2)))
                        .when(new TagPolicy(ARN, List.of(new Tag("KEY1", "a"))))
                        .thenHappens(new PolicyTagged(READERS, List.of(new Tag("KEY1", "a"))))
                        .when(new TagPolicy(ARN, List.of(new Tag("key1", "b"))))
                        .thenHappens(new PolicyTagged(READERS, List.of(new Tag("key1", "b"))));
        assertThat(readers(tagged).tags().tags())
                .containsExactly(
                        new Tag("key0", "value"), new Tag("key1", "b"), new Tag("KEY1", "a"));
    }

    @Test
    void a_tag_is_removed_by_its_key_in_the_same_case_only() {
        AccountScenario tagged =
                given(policyCreated("readers"), new PolicyTagged(READERS, tags(2)));
        List<String> keys = List.of("key0", "KEY1", "absent");
        AccountScenario after =
                tagged.when(new UntagPolicy(ARN, keys))
                        .thenHappens(new PolicyUntagged(READERS, keys));
        assertThat(readers(after).tags().tags()).containsExactly(new Tag("key1", "value"));
    }

    @Test
    void tags_that_stay_as_they_are_are_no_event() {
        AccountScenario tagged =
                given(policyCreated("readers"), new PolicyTagged(READERS, tags(2)));
        tagged.when(new TagPolicy(ARN, tags(1))).thenNothingHappens();
        tagged.when(new UntagPolicy(ARN, List.of("KEY0"))).thenNothingHappens();
    }

    @Test
    void tags_change_nothing_else() {
        AccountScenario story = given(policyCreated("readers"));
        ManagedPolicy tagged =
                readers(
                        story.at(NOW.plusSeconds(60))
                                .when(new TagPolicy(ARN, tags(1)))
                                .thenHappens(new PolicyTagged(READERS, tags(1))));
        assertThat(tagged)
                .usingRecursiveComparison()
                .ignoringFields("tags")
                .isEqualTo(readers(story));
    }

    @Test
    void a_policy_has_fifty_tags_at_most() {
        AccountScenario full = given(policyCreated("readers"), new PolicyTagged(READERS, tags(50)));
        full.when(new TagPolicy(ARN, List.of(new Tag("KEY7", ""))))
                .thenRefuses(LIMIT_EXCEEDED, "The number of tags has reached the maximum limit.");
        full.when(new TagPolicy(ARN, List.of(new Tag("key7", "new")))).then();
    }

    @Test
    void no_key_is_given_twice() {
        given(policyCreated("readers"))
                .when(new TagPolicy(ARN, List.of(new Tag("key7", "a"), new Tag("key7", "b"))))
                .thenRefuses(INVALID_INPUT, "Duplicate tag keys found.");
    }

    @Test
    void few_keys_may_differ_from_others_only_in_case() {
        List<Tag> three =
                List.of(
                        new Tag("a", ""),
                        new Tag("A", ""),
                        new Tag("b", ""),
                        new Tag("B", ""),
                        new Tag("c", ""),
                        new Tag("C", ""));
        AccountScenario most = given(policyCreated("readers"), new PolicyTagged(READERS, three));
        most.when(new TagPolicy(ARN, List.of(new Tag("d", "")))).then();
        most.when(new TagPolicy(ARN, List.of(new Tag("d", ""), new Tag("D", ""))))
                .thenRefuses(INVALID_INPUT, "Too many tag keys differ from another only in case.");
    }

    @Test
    void a_missing_policy_is_not_tagged() {
        List.of(new TagPolicy(ARN, tags(1)), new UntagPolicy(ARN, List.of("key0")))
                .forEach(command ->
                        given().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "Policy arn:aws:iam::123456789012:policy/readers was not"
                                                + " found."));
    }

    private static ManagedPolicy readers(AccountScenario story) {
        return story.account().policies().existing(READERS);
    }
}
