package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** What the real SDK sends we read, and what we write the real SDK reads, for every operation. */
class RoundTripTest {
    private final AtomicReference<SdkPojo> received = new AtomicReference<>();
    private final AtomicReference<SdkPojo> reply = new AtomicReference<>();
    private final RandomPojos pojos = new RandomPojos(Seed.random());

    @ParameterizedTest
    @EnumSource
    void every_operation_survives_the_trip_there_and_back(Service service) {
        SdkLoopback client = SdkLoopback.of(service, request -> serve(service, request));
        List<Operation> operations = knownToTheSdk(service);
        for (Operation operation : operations) {
            trip(client, operation, true);
            trip(client, operation, false);
        }
        assertThat(operations).hasSize(sdkOperations(service));
    }

    private void trip(SdkLoopback client, Operation operation, boolean full) {
        SdkPojo newRequest = operation.newRequest().orElseThrow();
        SdkPojo newResponse = operation.newResponse().orElseThrow();
        SdkPojo request = full ? pojos.full(newRequest) : pojos.sparse(newRequest);
        SdkPojo response = full ? pojos.full(newResponse) : pojos.sparse(newResponse);
        reply.set(response);
        SdkPojo answered = client.call(request);
        assertThat(request.equalsBySdkFields(received.get()))
                .as("%s: sent %s, received %s", operation.name(), request, received.get())
                .isTrue();
        assertThat(response.equalsBySdkFields(answered))
                .as("%s: replied %s, read %s", operation.name(), response, answered)
                .isTrue();
    }

    private WireReply serve(Service service, WireRequest wire) {
        Outcome<OperationCall, WireError> call = OperationResolver.resolve(service, wire);
        Outcome<SdkRequest, WireError> request = call.then(Codecs::request);
        return switch (request) {
            case Outcome.Ok(SdkRequest value) -> {
                received.set(value);
                Operation operation =
                        ((Outcome.Ok<OperationCall, WireError>) call).value().operation();
                yield Codecs.reply(operation, reply.get(), ReplyForm.of(service), "a-request-id");
            }
            case Outcome.Bad(WireError error) -> throw new AssertionError(error + " for " + wire);
        };
    }

    private static List<Operation> knownToTheSdk(Service service) {
        return ServiceModel.of(service).operations().stream()
                .filter(o -> o.newRequest().isPresent())
                .sorted(Comparator.comparing(Operation::name))
                .toList();
    }

    private static int sdkOperations(Service service) {
        return switch (service) {
            case IAM -> 180;
            case STS -> 11;
            case CLOUDTRAIL -> 60;
            case ORGANIZATIONS -> 63;
            case ACCESS_ANALYZER -> 37;
        };
    }
}
