package dev.pastgrant.domain.account.policy;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.POLICY;
import static dev.pastgrant.domain.account.Examples.attached;
import static dev.pastgrant.domain.account.Examples.group;
import static dev.pastgrant.domain.account.Examples.groupCreated;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.inlinePut;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.policyOfSize;
import static dev.pastgrant.domain.account.Examples.role;
import static dev.pastgrant.domain.account.Examples.roleCreated;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.policy.GrantCommand.AttachPolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.DeleteInlinePolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.DeletePermissionsBoundary;
import dev.pastgrant.domain.account.policy.GrantCommand.DetachPolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutInlinePolicy;
import dev.pastgrant.domain.account.policy.GrantCommand.PutPermissionsBoundary;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.id.UniqueId.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GrantRulesTest {
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"MANAGED_POLICY", "INSTANCE_PROFILE", "SERVER_CERTIFICATE"})
    void a_policy_is_attached_and_detached(Kind kind) {
        EntityRef subject = new EntityRef(kind, id(kind, "x"));
        AccountScenario attached =
                world().when(new AttachPolicy(kind, name("X"), policyArn("readers")))
                        .thenHappens(new PolicyAttached(subject, policyArn("readers")));
        assertThat(attached.account().grants(subject).attached())
                .containsExactly(policyArn("readers"));
        AccountScenario detached =
                attached.when(new DetachPolicy(kind, name("x"), policyArn("readers")))
                        .thenHappens(new PolicyDetached(subject, policyArn("readers")));
        assertThat(detached.account().grants(subject)).isEqualTo(Grants.NONE);
    }

    @Test
    void attaching_what_is_attached_changes_nothing() {
        world().and(attached(user("x"), "readers"))
                .when(new AttachPolicy(Kind.USER, name("x"), policyArn("readers")))
                .thenNothingHappens();
    }

    @Test
    void detaching_what_is_not_attached_is_refused() {
        world().when(new DetachPolicy(Kind.ROLE, name("x"), policyArn("readers")))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "Policy arn:aws:iam::123456789012:policy/readers was not found.");
    }

    @Test
    void attaching_a_policy_that_does_not_exist_is_refused() {
        world().when(new AttachPolicy(Kind.ROLE, name("x"), policyArn("none")))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "Policy arn:aws:iam::123456789012:policy/none does not exist or is not"
                                + " attachable.");
    }

    @ParameterizedTest
    @CsvSource({"USER,User", "GROUP,Group", "ROLE,Role"})
    void ten_policies_can_be_attached_and_no_more(Kind kind, String word) {
        EntityRef subject = new EntityRef(kind, id(kind, "x"));
        AccountScenario full =
                world().and(IntStream.range(0, 11).mapToObj(i -> policyCreated("p" + i)).toList())
                        .and(
                                IntStream.range(0, 10)
                                        .mapToObj(i -> attached(subject, "p" + i))
                                        .toList());
        full.when(new AttachPolicy(kind, name("x"), policyArn("p10")))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for PoliciesPer" + word + ": 10");
        full.when(new AttachPolicy(kind, name("x"), policyArn("p3"))).thenNothingHappens();
        full.and(new PolicyDetached(subject, policyArn("p3")))
                .when(new AttachPolicy(kind, name("x"), policyArn("p10")))
                .thenHappens(attached(subject, "p10"));
    }

    @ParameterizedTest
    @CsvSource({"USER,user", "GROUP,group", "ROLE,role"})
    void grants_of_the_missing_are_refused(Kind kind, String word) {
        List.of(
                        new AttachPolicy(kind, name("none"), policyArn("readers")),
                        new DetachPolicy(kind, name("none"), policyArn("readers")),
                        new PutInlinePolicy(kind, name("none"), "own", POLICY),
                        new DeleteInlinePolicy(kind, name("none"), "own"))
                .forEach(command ->
                        world().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The " + word + " with name none cannot be found."));
    }

    @Test
    void an_inline_policy_is_put_replaced_and_deleted() {
        EntityRef subject = role("x");
        AccountScenario put =
                world().when(new PutInlinePolicy(Kind.ROLE, name("x"), "own", POLICY))
                        .thenHappens(new InlinePolicyPut(subject, "own", POLICY));
        put.when(new PutInlinePolicy(Kind.ROLE, name("x"), "own", POLICY)).thenNothingHappens();
        put.when(new PutInlinePolicy(Kind.ROLE, name("x"), "own", policyOfSize(210)))
                .thenHappens(new InlinePolicyPut(subject, "own", policyOfSize(210)))
                .when(new DeleteInlinePolicy(Kind.ROLE, name("x"), "own"))
                .thenHappens(new InlinePolicyDeleted(subject, "own"));
    }

    @ParameterizedTest
    @CsvSource({"USER,user", "GROUP,group", "ROLE,role"})
    void deleting_a_missing_inline_policy_is_refused(Kind kind, String word) {
        world().when(new DeleteInlinePolicy(kind, name("x"), "own"))
                .thenRefuses(
                        NO_SUCH_ENTITY, "The " + word + " policy with name own cannot be found.");
    }

    @ParameterizedTest
    @CsvSource({"USER,user,2048", "GROUP,group,5120", "ROLE,role,10240"})
    void all_inline_policies_together_have_a_size_white_space_aside(
            Kind kind, String word, int quota) {
        EntityRef subject = new EntityRef(kind, id(kind, "x"));
        AccountScenario story = world().and(inlinePut(subject, "first"));
        int room = quota - 200;
        story.when(new PutInlinePolicy(kind, name("x"), "second", policyOfSize(room)))
                .thenHappens(new InlinePolicyPut(subject, "second", policyOfSize(room)));
        story.when(new PutInlinePolicy(kind, name("x"), "second", policyOfSize(room + 1)))
                .thenRefuses(
                        LIMIT_EXCEEDED,
                        "Maximum policy size of " + quota + " bytes exceeded for " + word + " x");
        story.when(new PutInlinePolicy(kind, name("x"), "first", policyOfSize(quota))).then();
    }

    @Test
    void a_boundary_is_put_replaced_and_deleted() {
        EntityRef subject = user("x");
        AccountScenario bounded =
                world().when(new PutPermissionsBoundary(Kind.USER, name("x"), policyArn("limits")))
                        .thenHappens(new PermissionsBoundaryPut(subject, policyArn("limits")));
        bounded.when(new PutPermissionsBoundary(Kind.USER, name("x"), policyArn("limits")))
                .thenNothingHappens();
        AccountScenario replaced =
                bounded.when(new PutPermissionsBoundary(Kind.USER, name("x"), policyArn("readers")))
                        .thenHappens(new PermissionsBoundaryPut(subject, policyArn("readers")));
        assertThat(replaced.account().grants(subject).boundary()).isEqualTo(policyArn("readers"));
        AccountScenario unbounded =
                replaced.when(new DeletePermissionsBoundary(Kind.USER, name("x")))
                        .thenHappens(new PermissionsBoundaryDeleted(subject));
        assertThat(unbounded.account().grants(subject)).isEqualTo(Grants.NONE);
        unbounded
                .when(new DeletePermissionsBoundary(Kind.USER, name("x")))
                .thenRefuses(NO_SUCH_ENTITY, "The user with name x has no permissions boundary.");
    }

    @Test
    void a_boundary_that_does_not_exist_is_refused() {
        world().when(new PutPermissionsBoundary(Kind.ROLE, name("x"), policyArn("none")))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "Scope ARN: arn:aws:iam::123456789012:policy/none does not exist or is not"
                                + " attachable.");
    }

    @Test
    void a_boundary_is_no_attachment_and_takes_no_place_among_them() {
        AccountScenario story =
                world().and(new PermissionsBoundaryPut(user("x"), policyArn("limits")))
                        .when(new AttachPolicy(Kind.USER, name("x"), policyArn("limits")))
                        .thenHappens(attached(user("x"), "limits"));
        assertThat(story.account().grants(group("x"))).isEqualTo(Grants.NONE);
        assertThat(story.account().grants(user("x")).boundary()).isEqualTo(policyArn("limits"));
    }

    private static AccountScenario world() {
        return given(
                userCreated("x"),
                groupCreated("x"),
                roleCreated("x"),
                policyCreated("readers"),
                policyCreated("limits"));
    }
}
