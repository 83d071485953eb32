package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import dev.pastgrant.domain.refusal.AccessAnalyzerError;
import dev.pastgrant.domain.refusal.CloudTrailError;
import dev.pastgrant.domain.refusal.ErrorCode;
import dev.pastgrant.domain.refusal.ErrorKind;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.NativeError;
import dev.pastgrant.domain.refusal.OrganizationsError;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.refusal.StsError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodesTest {

    @Test
    void every_table_of_codes_belongs_to_a_service_or_to_all() {
        assertThat(allCodes().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(ErrorCode.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource
    void a_services_codes_are_the_errors_that_its_model_declares(Service service) {
        assertThat(codes(service).stream().map(ErrorCode::text))
                .containsExactlyInAnyOrderElementsOf(modelled(service).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void a_modelled_error_has_the_wire_code_and_status_of_its_model(Service service) {
        Map<String, Shape.ErrorTrait> modelled = modelled(service);
        for (ErrorCode code : codes(service)) {
            Shape.ErrorTrait model = Objects.requireNonNull(modelled.get(code.text()));

            assertThat(ErrorTable.of(service, code))
                    .isEqualTo(
                            new WireFault(code.text(), model.code(), model.status().orElse(400)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_a_service_refuses_with_only_what_is_broken_is_a_fault_of_ours(Service service) {
        assertThat(allCodes())
                .filteredOn(code -> !ErrorTable.of(service, code).isSenderFault())
                .allMatch(code ->
                        code.kind() == ErrorKind.BROKEN
                                || code.kind() == ErrorKind.UNAVAILABLE
                                || code.kind() == ErrorKind.NOT_IMPLEMENTED);
    }

    @Test
    void a_code_of_another_service_goes_out_as_it_is_with_the_status_of_its_kind() {
        assertThat(ErrorTable.of(Service.STS, IamError.INVALID_INPUT))
                .isEqualTo(new WireFault("InvalidInputException", "InvalidInputException", 400));
        assertThat(ErrorTable.of(Service.STS, IamError.LIMIT_EXCEEDED))
                .isEqualTo(new WireFault("LimitExceededException", "LimitExceededException", 409));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_broken_is_named_as_the_service_names_it(Service service) {
        assertThat(ErrorTable.of(service, SharedError.SERVICE_FAILURE).code())
                .isEqualTo(ErrorTable.of(service, CommonError.SERVICE_FAILURE).code());
    }

    @ParameterizedTest
    @CsvSource({
        "DENIED, 403",
        "MISSING, 404",
        "CONFLICT, 409",
        "LIMIT, 409",
        "THROTTLED, 429",
        "PRECONDITION, 400",
        "INVALID, 400",
        "NOT_IMPLEMENTED, 501",
        "UNAVAILABLE, 503",
        "BROKEN, 500",
    })
    void a_kind_has_one_status(ErrorKind kind, int status) {
        assertThat(ErrorTable.status(kind)).isEqualTo(status);
    }

    /** Clients of the native API rely on these. */
    @ParameterizedTest
    @CsvSource({
        "AccessDenied, 403",
        "ConcurrentModificationException, 400",
        "CredentialReportExpiredException, 400",
        "CredentialReportNotPresentException, 400",
        "CredentialReportNotReadyException, 400",
        "DeleteConflictException, 400",
        "EntityAlreadyExistsException, 409",
        "EntityTemporarilyUnmodifiableException, 400",
        "ExpiredToken, 403",
        "InvalidAction, 400",
        "InvalidAuthenticationCodeException, 400",
        "InvalidAuthorizationMessageException, 400",
        "InvalidClientTokenId, 403",
        "InvalidInputException, 400",
        "InvalidLookupAttributesException, 400",
        "InvalidMaxResultsException, 400",
        "InvalidNextTokenException, 400",
        "InvalidTimeRangeException, 400",
        "LimitExceededException, 409",
        "MalformedPolicyDocumentException, 400",
        "NoSuchEntityException, 404",
        "NotFound, 404",
        "NotImplemented, 501",
        "PackedPolicyTooLargeException, 400",
        "PolicyNotAttachableException, 400",
        "ServiceFailureException, 500",
        "ServiceUnavailable, 503",
        "UnmodifiableEntityException, 400",
        "ValidationError, 400",
    })
    void the_native_api_answers_a_code_with_the_status_of_its_kind(String text, int status) {
        assertThat(allCodes().filter(code -> code.text().equals(text)))
                .isNotEmpty()
                .allMatch(code -> ErrorTable.status(code.kind()) == status);
    }

    private static Map<String, Shape.ErrorTrait> modelled(Service service) {
        return ServiceModel.of(service).shapes().stream()
                .flatMap(shape ->
                        shape instanceof Shape.Structure structure && structure.error() != null
                                ? Stream.of(structure)
                                : Stream.of())
                .collect(
                        Collectors.toMap(
                                Shape.Structure::name,
                                structure -> Objects.requireNonNull(structure.error())));
    }

    private static Stream<ErrorCode> allCodes() {
        return Stream.concat(
                Stream.concat(
                        Arrays.stream(SharedError.values()), Arrays.stream(NativeError.values())),
                Arrays.stream(Service.values()).flatMap(service -> codes(service).stream()));
    }

    private static List<? extends ErrorCode> codes(Service service) {
        return switch (service) {
            case IAM -> List.of(IamError.values());
            case STS -> List.of(StsError.values());
            case CLOUDTRAIL -> List.of(CloudTrailError.values());
            case ORGANIZATIONS -> List.of(OrganizationsError.values());
            case ACCESS_ANALYZER -> List.of(AccessAnalyzerError.values());
        };
    }
}
