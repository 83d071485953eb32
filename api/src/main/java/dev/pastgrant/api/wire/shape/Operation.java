package dev.pastgrant.api.wire.shape;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One operation of a service, by the name it has on the wire.
 *
 * @param input the shape it takes, if it takes anything
 * @param output the shape it gives, if it gives anything
 * @param errors the shapes of the errors it declares
 * @param unsigned whether AWS accepts it without a signature
 * @param httpMethod of restJson operations
 * @param requestUri the path template of restJson operations
 */
public record Operation(
        Service service,
        String name,
        Optional<String> input,
        Optional<String> output,
        List<String> errors,
        boolean unsigned,
        Optional<String> httpMethod,
        Optional<String> requestUri) {

    /** What policies call it: {@code iam:CreateUser}. */
    public String action() {
        return service.actionPrefix() + ":" + name;
    }

    /** A builder of the SDK's request class; empty if the SDK does not know the operation yet. */
    public Optional<SdkPojo> newRequest() {
        return SdkClasses.newBuilder(service, name, "Request");
    }

    /** A builder of the SDK's response class; empty if the SDK does not know the operation yet. */
    public Optional<SdkPojo> newResponse() {
        return SdkClasses.newBuilder(service, name, "Response");
    }
}
