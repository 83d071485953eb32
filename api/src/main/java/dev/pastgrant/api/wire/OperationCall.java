package dev.pastgrant.api.wire;

import dev.pastgrant.api.wire.shape.Operation;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** The operation that a request asks for, and its parameters in the form of its protocol. */
public record OperationCall(Operation operation, Input input) {

    /** The parameters, not yet read into the operation's request class. */
    public sealed interface Input {}

    /** awsQuery: form parameters. */
    public record Form(FormParameters parameters) implements Input {}

    /** awsJson: everything is in the body. */
    public record Json(SdkBytes body) implements Input {}

    /** restJson: decoded path labels, query and body. */
    public record Rest(Map<String, String> labels, FormParameters query, SdkBytes body)
            implements Input {}
}
