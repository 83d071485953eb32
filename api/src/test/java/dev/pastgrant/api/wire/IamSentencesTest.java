package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.CreateAccountAliasRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class IamSentencesTest {
    @Test
    void iam_has_a_sentence_of_its_own_for_a_name_of_forbidden_letters() {
        assertThat(
                        refused(
                                Service.IAM,
                                "CreateUser",
                                CreateUserRequest.builder().userName("a b").build()))
                .isEqualTo(
                        "The specified value for userName is invalid. It must contain only"
                                + " alphanumeric characters and/or the following: +=,.@_-");
    }

    @Test
    void sts_has_the_general_sentence_for_a_name_of_forbidden_letters() {
        AssumeRoleRequest request =
                AssumeRoleRequest.builder()
                        .roleArn("arn:aws:iam::123456789012:role/deployer")
                        .roleSessionName("a b")
                        .build();

        assertThat(refused(Service.STS, "AssumeRole", request))
                .isEqualTo(
                        "1 validation error detected: Value 'a b' at 'roleSessionName' failed to"
                                + " satisfy constraint: Member must satisfy regular expression"
                                + " pattern: [\\w+=,.@-]*");
    }

    @Test
    void iam_has_sentences_for_paths_and_aliases_and_key_ids() {
        assertThat(
                        refused(
                                Service.IAM,
                                "CreateUser",
                                CreateUserRequest.builder().userName("a").path("b").build()))
                .isEqualTo(
                        "The specified value for path is invalid. It must begin and end with / and"
                                + " contain only alphanumeric characters and/or / characters.");
        assertThat(
                        refused(
                                Service.IAM,
                                "ListUsers",
                                ListUsersRequest.builder().pathPrefix("b").build()))
                .isEqualTo(
                        "The specified value for pathPrefix is invalid. It must begin with the /"
                                + " character and contain only alphanumeric characters and/or /"
                                + " characters.");
        assertThat(
                        refused(
                                Service.IAM,
                                "CreateAccountAlias",
                                CreateAccountAliasRequest.builder().accountAlias("-abc").build()))
                .startsWith("The specified value for accountAlias is invalid. It must contain ");
        assertThat(
                        refused(
                                Service.IAM,
                                "DeleteAccessKey",
                                DeleteAccessKeyRequest.builder()
                                        .accessKeyId("AKIA-IOSFODNN7EXAMPLE")
                                        .build()))
                .isEqualTo(
                        "The specified value for accessKeyId is invalid. It must contain only"
                                + " alphanumeric characters.");
    }

    @Test
    void every_name_of_iam_has_its_own_sentence() {
        ServiceModel model = ServiceModel.of(Service.IAM);
        assertThat(
                        model.shapes().stream()
                                .filter(Shape.Text.class::isInstance)
                                .map(Shape.Text.class::cast)
                                .filter(shape -> IamSentences.of(shape, "it") != null)
                                .map(Shape::name))
                .contains(
                        "userNameType",
                        "existingUserNameType",
                        "groupNameType",
                        "roleNameType",
                        "policyNameType",
                        "instanceProfileNameType",
                        "virtualMFADeviceName",
                        "serverCertificateNameType",
                        "pathType",
                        "policyPathType",
                        "pathPrefixType",
                        "accountAliasType",
                        "accessKeyIdType");
    }

    private static String refused(Service service, String operation, SdkPojo request) {
        return Constraints.check(WireBytes.operation(service, operation), request)
                .map(WireError::message)
                .orElse("");
    }
}
