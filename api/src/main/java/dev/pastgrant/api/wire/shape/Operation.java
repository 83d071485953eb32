package dev.pastgrant.api.wire.shape;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One operation of a service, with its name on the wire.
 *
 * @param input the name of its input shape; empty if it takes no input
 * @param output the name of its output shape; empty if it gives no output
 * @param errors the shapes of the errors it declares
 * @param unsigned true if AWS accepts it without a signature
 * @param httpMethod the HTTP method of a restJson operation
 * @param requestUri the path template of a restJson operation
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

    /** Its action in policies, such as {@code iam:CreateUser}. */
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
