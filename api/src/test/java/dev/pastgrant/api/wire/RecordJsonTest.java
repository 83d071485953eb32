package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Protocol;
import dev.pastgrant.api.wire.shape.SecretMembers;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.ChangePasswordRequest;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserResponse;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UploadSshPublicKeyRequest;
import software.amazon.awssdk.services.organizations.model.CreateAccountRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;

class RecordJsonTest {
    private static final Pattern LOOKS_SECRET =
            Pattern.compile(
                    "(?i).*(secret|password|passwd|token|code\\d?|seed|png|assertion|private|"
                            + "credential|otp|bearer).*");

    /** Members whose names look secret, and why they are not: markers, flags, names and ids. */
    private static final Set<String> NOT_SECRET =
            Set.of(
                    "AllowUsersToChangePassword",
                    "AssertionEncryptionMode",
                    "Code",
                    "CredentialAgeDays",
                    "Credentials",
                    "DecodedMessage",
                    "EncodedMessage",
                    "ErrorCode",
                    "ExpirePasswords",
                    "GlobalEndpointTokenVersion",
                    "LatestIngestionErrorCode",
                    "MaxPasswordAge",
                    "MinimumPasswordLength",
                    "MinimumSessionTokenSize",
                    "NextToken",
                    "PasswordLastUsed",
                    "PasswordPolicy",
                    "PasswordResetRequired",
                    "PasswordReusePrevention",
                    "PrivateKeyList",
                    "RemovePrivateKey",
                    "ServiceCredentialAlias",
                    "ServiceSpecificCredential",
                    "ServiceSpecificCredentialId",
                    "ServiceSpecificCredentials",
                    "SessionTokenSize",
                    "SessionTokenUtilization",
                    "SubjectFromWebIdentityToken",
                    "clientToken",
                    "code",
                    "issueCode",
                    "nextToken",
                    "secretPolicy",
                    "secretsManagerSecret",
                    "unusedIamUserPasswordDetails");

    @Test
    void parameters_are_written_in_lower_camel_case_and_policies_stay_strings() {
        CreatePolicyRequest request =
                CreatePolicyRequest.builder()
                        .policyName("p")
                        .policyDocument("{\"a\": 1}")
                        .tags(Tag.builder().key("K").value("V").build())
                        .build();

        assertThat(parameters("CreatePolicy", request))
                .isEqualTo(
                        "{\"policyName\":\"p\",\"policyDocument\":\"{\\\"a\\\": 1}\","
                                + "\"tags\":[{\"key\":\"K\",\"value\":\"V\"}]}");
    }

    @Test
    void only_the_first_letter_of_an_acronym_is_lowered() {
        assertThat(
                        parameters(
                                "UploadSSHPublicKey",
                                UploadSshPublicKeyRequest.builder().sshPublicKeyBody("b").build()))
                .isEqualTo("{\"sSHPublicKeyBody\":\"b\"}");
    }

    @Test
    void a_request_without_parameters_and_a_response_without_elements_are_null() {
        assertThat(parameters("ListUsers", ListUsersRequest.builder().build())).isEqualTo("null");
        assertThat(elements(Service.IAM, "DeleteUser", DeleteUserResponse.builder().build()))
                .isEqualTo("null");
    }

    @Test
    void a_new_access_key_is_recorded_without_its_secret() {
        AccessKey key =
                AccessKey.builder()
                        .userName("u")
                        .accessKeyId("AKIA")
                        .status("Active")
                        .secretAccessKey("hush")
                        .createDate(Instant.parse("2014-07-18T16:07:39Z"))
                        .build();

        assertThat(
                        elements(
                                Service.IAM,
                                "CreateAccessKey",
                                CreateAccessKeyResponse.builder().accessKey(key).build()))
                .isEqualTo(
                        "{\"accessKey\":{\"userName\":\"u\",\"accessKeyId\":\"AKIA\","
                                + "\"status\":\"Active\","
                                + "\"createDate\":\"Jul 18, 2014, 4:07:39 PM\"}}");
    }

    @Test
    void a_session_is_recorded_by_key_id_and_expiration_only() {
        Credentials credentials =
                Credentials.builder()
                        .accessKeyId("ASIA")
                        .secretAccessKey("hush")
                        .sessionToken("hush")
                        .expiration(Instant.parse("2026-01-02T00:00:00Z"))
                        .build();

        assertThat(
                        elements(
                                Service.STS,
                                "AssumeRole",
                                AssumeRoleResponse.builder().credentials(credentials).build()))
                .isEqualTo(
                        "{\"credentials\":{\"accessKeyId\":\"ASIA\","
                                + "\"expiration\":\"Jan 2, 2026, 12:00:00 AM\"}}");
    }

    @Test
    void a_changed_password_leaves_no_parameters() {
        assertThat(
                        parameters(
                                "ChangePassword",
                                ChangePasswordRequest.builder()
                                        .oldPassword("hush")
                                        .newPassword("hush")
                                        .build()))
                .isEqualTo("null");
    }

    @Test
    void organizations_masks_names_and_addresses() {
        CreateAccountRequest request =
                CreateAccountRequest.builder().accountName("a").email("a@b.c").build();

        assertThat(
                        json(
                                RecordJson.requestParameters(
                                        WireBytes.operation(Service.ORGANIZATIONS, "CreateAccount"),
                                        request)))
                .isEqualTo("{\"email\":\"****\",\"accountName\":\"****\"}");
    }

    @ParameterizedTest
    @EnumSource
    void every_member_that_looks_secret_is_listed_as_secret_or_known_not_to_be(Service service) {
        Set<String> unlisted = new TreeSet<>();
        for (Shape shape : ServiceModel.of(service).shapes()) {
            if (shape instanceof Shape.Structure structure) {
                structure.members().keySet().stream()
                        .filter(m -> LOOKS_SECRET.matcher(m).matches())
                        .filter(m -> !SecretMembers.isSecret(m) && !NOT_SECRET.contains(m))
                        .forEach(unlisted::add);
            }
        }
        assertThat(unlisted).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void no_operation_records_a_secret(Service service) {
        RandomPojos pojos = new RandomPojos(Seed.random());
        for (Operation operation : ServiceModel.of(service).operations()) {
            operation
                    .newRequest()
                    .map(pojos::full)
                    .flatMap(r -> RecordJson.requestParameters(operation, r))
                    .ifPresent(RecordJsonTest::assertNoSecret);
            operation
                    .newResponse()
                    .map(pojos::full)
                    .flatMap(r -> RecordJson.responseElements(operation, r))
                    .ifPresent(RecordJsonTest::assertNoSecret);
        }
    }

    /** What AWS's own models mark as sensitive is never recorded as it is. */
    @ParameterizedTest
    @EnumSource
    void every_sensitive_member_of_iam_and_sts_is_a_secret(Service service) {
        ServiceModel model = ServiceModel.of(service);
        for (Shape shape : model.shapes()) {
            if (service.protocol() == Protocol.QUERY && shape instanceof Shape.Structure s) {
                s.members().keySet().stream()
                        .filter(m -> sensitive(model, s, m))
                        .forEach(m -> assertThat(SecretMembers.isSecret(m)).as(m).isTrue());
            }
        }
    }

    private static boolean sensitive(ServiceModel model, Shape.Structure s, String member) {
        Shape shape = model.memberShape(s, member);
        return shape != null && shape.isSensitive();
    }

    private static void assertNoSecret(JsonNode node) {
        node.properties()
                .forEach(e -> {
                    assertThat(SecretMembers.isSecret(e.getKey())).as(e.getKey()).isFalse();
                    assertNoSecret(e.getValue());
                });
        if (node.isArray()) {
            node.forEach(RecordJsonTest::assertNoSecret);
        }
    }

    private static String parameters(String operation, SdkPojo request) {
        return json(
                RecordJson.requestParameters(WireBytes.operation(Service.IAM, operation), request));
    }

    private static String elements(Service service, String operation, SdkPojo response) {
        return json(RecordJson.responseElements(WireBytes.operation(service, operation), response));
    }

    private static String json(Optional<ObjectNode> node) {
        return node.map(JsonBody::write).orElse("null");
    }
}
