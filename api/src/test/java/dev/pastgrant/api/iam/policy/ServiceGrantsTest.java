package dev.pastgrant.api.iam.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.refusal.IamError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.model.AddUserToGroupRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesGrantingServiceAccessRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesGrantingServiceAccessResponse;
import software.amazon.awssdk.services.iam.model.PolicyGrantingServiceAccess;
import software.amazon.awssdk.services.iam.model.PolicyOwnerEntityType;
import software.amazon.awssdk.services.iam.model.PolicyType;
import software.amazon.awssdk.services.iam.model.PutGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.PutUserPolicyRequest;

class ServiceGrantsTest {
    private static final String ALICE = "arn:aws:iam::123456789012:user/people/Alice";

    private final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            Scene.user("/people/", "Alice"),
                            Scene.group("/", "crew"),
                            Scene.policy("/", "Read"));

    private static String document(String effect, String actions) {
        return """
        {"Version":"2012-10-17","Statement":{"Effect":"%s",%s,"Resource":"*"}}\
        """
                .formatted(effect, actions);
    }

    private static PutUserPolicyRequest own(String effect, String actions) {
        return PutUserPolicyRequest.builder()
                .userName("Alice")
                .policyName("own")
                .policyDocument(document(effect, actions))
                .build();
    }

    private ListPoliciesGrantingServiceAccessResponse granting(String... namespaces) {
        return desk.send(
                ListPoliciesGrantingServiceAccessRequest.builder()
                        .arn(ALICE)
                        .serviceNamespaces(namespaces)
                        .build(),
                ListPoliciesGrantingServiceAccessResponse.class);
    }

    private List<PolicyGrantingServiceAccess> policiesFor(String namespace) {
        return granting(namespace).policiesGrantingServiceAccess().getFirst().policies();
    }

    @Test
    void a_users_policies_are_its_own_those_attached_and_its_groups() {
        desk.send(
                own("Allow", "\"Action\":\"s3:PutObject\""),
                AttachUserPolicyRequest.builder()
                        .userName("Alice")
                        .policyArn(Scene.policyArn("/Read"))
                        .build(),
                AddUserToGroupRequest.builder().userName("Alice").groupName("crew").build(),
                PutGroupPolicyRequest.builder()
                        .groupName("crew")
                        .policyName("all")
                        .policyDocument(document("Allow", "\"Action\":\"*\""))
                        .build());

        assertThat(policiesFor("s3"))
                .containsExactly(
                        PolicyGrantingServiceAccess.builder()
                                .policyName("own")
                                .policyType(PolicyType.INLINE)
                                .entityType(PolicyOwnerEntityType.USER)
                                .entityName("Alice")
                                .build(),
                        PolicyGrantingServiceAccess.builder()
                                .policyName("Read")
                                .policyType(PolicyType.MANAGED)
                                .policyArn(Scene.policyArn("/Read"))
                                .build(),
                        PolicyGrantingServiceAccess.builder()
                                .policyName("all")
                                .policyType(PolicyType.INLINE)
                                .entityType(PolicyOwnerEntityType.GROUP)
                                .entityName("crew")
                                .build());
        assertThat(policiesFor("ec2")).extracting(p -> p.policyName()).containsExactly("all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Allow | \"Action\":\"s3:Get*\"                      | true",
                "Allow | \"Action\":\"S3:*\"                         | true",
                "Allow | \"Action\":\"*\"                            | true",
                "Allow | \"Action\":\"*:Describe*\"                  | true",
                "Allow | \"Action\":[\"ec2:*\",\"s3-outposts:*\"]    | false",
                "Deny  | \"Action\":\"s3:Get*\"                      | false",
                "Allow | \"NotAction\":\"ec2:*\"                     | true",
                "Allow | \"NotAction\":\"s3:Delete*\"                | true",
                "Allow | \"NotAction\":\"s3:*\"                      | false",
            })
    void a_policy_grants_access_if_it_allows_some_action_of_the_service(
            String effect, String actions, boolean grants) {
        desk.send(own(effect, actions));

        assertThat(policiesFor("s3")).hasSize(grants ? 1 : 0);
    }

    @Test
    void services_are_answered_in_their_order_a_hundred_on_a_page() {
        String[] namespaces =
                IntStream.range(0, 150).mapToObj(i -> "service-" + i).toArray(String[]::new);

        ListPoliciesGrantingServiceAccessResponse first = granting(namespaces);
        ListPoliciesGrantingServiceAccessResponse second =
                desk.send(
                        ListPoliciesGrantingServiceAccessRequest.builder()
                                .arn(ALICE)
                                .serviceNamespaces(namespaces)
                                .marker(first.marker())
                                .build(),
                        ListPoliciesGrantingServiceAccessResponse.class);

        assertThat(first.isTruncated()).isTrue();
        assertThat(first.policiesGrantingServiceAccess()).hasSize(100);
        assertThat(second.policiesGrantingServiceAccess().getLast().serviceNamespace())
                .isEqualTo("service-149");
        assertThat(second.isTruncated()).isFalse();
    }

    @Test
    void nobody_of_that_arn_is_refused() {
        assertThat(
                        desk.refusal(
                                        ListPoliciesGrantingServiceAccessRequest.builder()
                                                .arn(ALICE.replace("Alice", "Bob"))
                                                .serviceNamespaces("s3")
                                                .build())
                                .code())
                .isEqualTo(IamError.NO_SUCH_ENTITY);
    }
}
