package dev.pastgrant.api.wire.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.Codecs;
import dev.pastgrant.api.wire.CommonError;
import dev.pastgrant.api.wire.OperationCall;
import dev.pastgrant.api.wire.SdkLoopback;
import dev.pastgrant.api.wire.WireError;
import dev.pastgrant.domain.refusal.Outcome;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.core.OperationInfo;

class ServiceModelTest {

    @ParameterizedTest
    @EnumSource
    void every_operation_of_the_sdk_has_the_wire_name_its_marshaller_sends(Service service)
            throws ReflectiveOperationException {
        for (var method : SdkLoopback.clientType(service).getMethods()) {
            if (method.getParameterCount() != 1
                    || !AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0])) {
                continue;
            }
            Class<?> request = method.getParameterTypes()[0];
            OperationInfo sent = binding(request);
            Operation operation = find(service, request);
            switch (service.protocol()) {
                case QUERY -> assertThat(sent.operationIdentifier()).isEqualTo(operation.name());
                case JSON_1_1 ->
                        assertThat(sent.operationIdentifier())
                                .isEqualTo(
                                        service.targetPrefixes().getFirst()
                                                + "."
                                                + operation.name());
                case REST_JSON -> {
                    assertThat(operation.requestUri()).contains(sent.requestUri());
                    assertThat(operation.httpMethod()).contains(sent.httpMethod().name());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_member_of_every_request_is_in_the_model(Service service) {
        ServiceModel model = ServiceModel.of(service);
        Map<String, String> missing = new TreeMap<>();
        for (Operation operation : model.operations()) {
            Shape.Structure shape = model.structure(operation.input());
            for (SdkField<?> field :
                    operation.newRequest().map(SdkPojo::sdkFields).orElse(List.of())) {
                if (model.memberShape(shape, field.memberName()) == null) {
                    missing.put(operation.name(), field.memberName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void an_operation_newer_than_the_sdk_is_known_but_has_no_request_class() {
        Operation newer =
                ServiceModel.of(Service.ACCESS_ANALYZER)
                        .operation("CreateServiceLinkedAnalyzer")
                        .orElseThrow();

        assertThat(newer.newRequest()).isEmpty();
        assertThat(
                        Codecs.request(
                                new OperationCall(
                                        newer,
                                        new OperationCall.Json(
                                                SdkBytes.fromByteArray(new byte[0])))))
                .isEqualTo(
                        Outcome.bad(
                                new WireError(
                                        CommonError.NOT_IMPLEMENTED,
                                        "CreateServiceLinkedAnalyzer is not implemented.")));
    }

    @Test
    void two_operations_of_sts_need_no_signature() {
        assertThat(ServiceModel.of(Service.STS).operations().stream().filter(Operation::unsigned))
                .extracting(Operation::name)
                .containsExactlyInAnyOrder("AssumeRoleWithSAML", "AssumeRoleWithWebIdentity");
    }

    @Test
    void services_are_found_by_their_signing_names() {
        assertThat(Arrays.stream(Service.values()).map(Service::signingName))
                .containsExactly("iam", "sts", "cloudtrail", "organizations", "access-analyzer");
        assertThat(Service.signedAs("access-analyzer")).contains(Service.ACCESS_ANALYZER);
        assertThat(Service.signedAs("s3")).isEmpty();
        assertThat(Service.ACCESS_ANALYZER.eventSource())
                .isEqualTo("access-analyzer.amazonaws.com");
        assertThat(Service.STS.xmlNamespace())
                .isEqualTo("https://sts.amazonaws.com/doc/2011-06-15/");
        assertThat(
                        new Operation(
                                        Service.IAM,
                                        "CreateUser",
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        false,
                                        Optional.empty(),
                                        Optional.empty())
                                .action())
                .isEqualTo("iam:CreateUser");
    }

    private static Operation find(Service service, Class<?> request) {
        String name = request.getSimpleName();
        return ServiceModel.of(service).operations().stream()
                .filter(o -> (SdkClasses.className(o.name()) + "Request").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the model lacks " + name));
    }

    /** The marshaller's table is private API of the SDK: read here so that main need not. */
    private static OperationInfo binding(Class<?> request) throws ReflectiveOperationException {
        String marshaller =
                request.getPackageName().replace(".model", ".transform.")
                        + request.getSimpleName()
                        + "Marshaller";
        Field field = Class.forName(marshaller).getDeclaredField("SDK_OPERATION_BINDING");
        field.setAccessible(true);
        return (OperationInfo) field.get(null);
    }
}
