package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.shape.Service;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.accessanalyzer.model.GetAnalyzerRequest;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.organizations.model.DescribePolicyRequest;

class ErrorReplyTest {

    @ParameterizedTest
    @CsvSource({
        "IAM, NoSuchEntityException, NoSuchEntity, 404",
        "IAM, NoSuchEntity, NoSuchEntity, 404",
        "IAM, EntityAlreadyExistsException, EntityAlreadyExists, 409",
        "IAM, CredentialReportNotReadyException, ReportInProgress, 404",
        "IAM, InvalidAuthenticationCodeException, InvalidAuthenticationCode, 403",
        "IAM, ServiceFailureException, ServiceFailure, 500",
        "IAM, AccessDenied, AccessDenied, 403",
        "IAM, AccessDeniedException, AccessDenied, 403",
        "STS, ExpiredTokenException, ExpiredTokenException, 400",
        "STS, ExpiredToken, ExpiredToken, 403",
        "CLOUDTRAIL, TrailNotFoundException, TrailNotFoundException, 400",
        "CLOUDTRAIL, AccessDenied, AccessDeniedException, 400",
        "CLOUDTRAIL, InvalidClientTokenId, UnrecognizedClientException, 400",
        "ORGANIZATIONS, ValidationError, InvalidInputException, 400",
        "ACCESS_ANALYZER, ResourceNotFoundException, ResourceNotFoundException, 404",
        "ACCESS_ANALYZER, Throttling, ThrottlingException, 429",
    })
    void an_error_has_its_services_code_and_status(
            Service service, String name, String code, int status) {
        WireFault fault = ErrorTable.named(service, name).orElseThrow();

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.status()).isEqualTo(status);
        assertThat(fault.isSenderFault()).isEqualTo(status < 500);
    }

    @Test
    void a_name_that_no_error_has_is_not_found() {
        assertThat(ErrorTable.named(Service.IAM, "Nope")).isEmpty();
        assertThat(ErrorTable.named(Service.IAM, "User")).isEmpty();
    }

    @Test
    void what_is_not_implemented_answers_501_everywhere() {
        for (Service service : Service.values()) {
            assertThat(ErrorTable.of(service, CommonError.NOT_IMPLEMENTED))
                    .isEqualTo(new WireFault("NotImplemented", "NotImplemented", 501));
        }
    }

    @Test
    void a_query_error_is_xml() {
        WireReply reply =
                ErrorReply.of(
                        Service.IAM,
                        new WireError(CommonError.VALIDATION_ERROR, "a < b"),
                        ReplyForm.XML,
                        "id");

        assertThat(reply)
                .isEqualTo(
                        WireReply.of(
                                400,
                                "text/xml",
                                Map.of("x-amzn-RequestId", "id"),
                                "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">"
                                        + "<Error><Type>Sender</Type><Code>ValidationError</Code>"
                                        + "<Message>a &lt; b</Message></Error>"
                                        + "<RequestId>id</RequestId></ErrorResponse>"));
    }

    @Test
    void a_fault_of_ours_is_of_type_receiver() {
        assertThat(
                        ErrorReply.of(
                                        Service.IAM,
                                        new WireError(CommonError.SERVICE_FAILURE, "m"),
                                        ReplyForm.XML,
                                        "id")
                                .body()
                                .asUtf8String())
                .contains("<Type>Receiver</Type><Code>ServiceFailure</Code>");
    }

    @Test
    void a_json_error_names_its_type_in_body_and_header() {
        WireReply reply =
                ErrorReply.of(
                        Service.CLOUDTRAIL,
                        new WireError(CommonError.ACCESS_DENIED, "no"),
                        ReplyForm.JSON_1_1,
                        "id");

        assertThat(reply.contentType()).isEqualTo("application/x-amz-json-1.1");
        assertThat(reply.headers())
                .containsEntry("x-amzn-ErrorType", "AccessDeniedException")
                .containsEntry("x-amzn-RequestId", "id");
        assertThat(reply.body().asUtf8String())
                .isEqualTo("{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}");
    }

    @Test
    void organizations_spells_its_message_with_a_capital() {
        WireFault fault =
                ErrorTable.named(Service.ORGANIZATIONS, "PolicyNotFoundException").orElseThrow();

        assertThat(
                        ErrorReply.of(
                                        Service.ORGANIZATIONS,
                                        fault,
                                        "m",
                                        Map.of(),
                                        ReplyForm.JSON_1_1,
                                        "id")
                                .body()
                                .asUtf8String())
                .isEqualTo("{\"__type\":\"PolicyNotFoundException\",\"Message\":\"m\"}");
    }

    @Test
    void the_sdk_throws_the_modelled_exception_with_code_status_and_message() {
        assertThat(thrown(Service.IAM, "NoSuchEntity", GetUserRequest.builder().build()))
                .isInstanceOf(software.amazon.awssdk.services.iam.model.NoSuchEntityException.class)
                .hasMessageContaining("a message (Service: Iam, Status Code: 404, Request ID: id)");
        assertThat(
                        thrown(
                                Service.ORGANIZATIONS,
                                "PolicyNotFoundException",
                                DescribePolicyRequest.builder().policyId("p").build()))
                .isInstanceOf(
                        software.amazon.awssdk.services.organizations.model.PolicyNotFoundException
                                .class)
                .hasMessageContaining("a message");
        assertThat(
                        thrown(
                                Service.ACCESS_ANALYZER,
                                "ResourceNotFoundException",
                                GetAnalyzerRequest.builder().analyzerName("a").build()))
                .isInstanceOfSatisfying(
                        software.amazon.awssdk.services.accessanalyzer.model
                                .ResourceNotFoundException.class,
                        e -> assertThat(e.resourceId()).isEqualTo("a"));
    }

    private static Throwable thrown(Service service, String error, SdkPojo request) {
        WireFault fault = ErrorTable.named(service, error).orElseThrow();
        Map<String, Object> members =
                service == Service.ACCESS_ANALYZER ? Map.of("resourceId", "a") : Map.of();
        SdkLoopback client =
                SdkLoopback.of(
                        service,
                        _ ->
                                ErrorReply.of(
                                        service,
                                        fault,
                                        "a message",
                                        members,
                                        ReplyForm.of(service),
                                        "id"));
        try {
            client.call(request);
            throw new IllegalStateException("no error was thrown");
        } catch (AssertionError e) {
            return Objects.requireNonNull(e.getCause());
        }
    }
}
