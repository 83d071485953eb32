package dev.pastgrant.api.operation;

import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.SdkClasses;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Fills the response of an operation by the names of its members. */
public final class ResponseBuilder {
    private final Operation operation;
    private final SdkPojo builder;

    private ResponseBuilder(Operation operation, SdkPojo builder) {
        this.operation = operation;
        this.builder = builder;
    }

    static ResponseBuilder of(Operation operation) {
        return new ResponseBuilder(operation, operation.newResponse().orElseThrow());
    }

    /** Sets a member. It is left out if the value is null. */
    public ResponseBuilder with(String member, @Nullable Object value) {
        field(member).set(builder, value);
        return this;
    }

    /** Tells whether there is more. One operation spells the member in lower case. */
    ResponseBuilder withTruncation(boolean isTruncated) {
        boolean isUsual =
                builder.sdkFields().stream().anyMatch(f -> f.memberName().equals("IsTruncated"));
        return with(isUsual ? "IsTruncated" : "isTruncated", isTruncated);
    }

    private SdkField<?> field(String member) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.memberName().equals(member)) {
                return field;
            }
        }
        throw new IllegalArgumentException(operation.name() + " answers no `" + member + "`");
    }

    public SdkPojo build() {
        return (SdkPojo) SdkClasses.build(builder);
    }

    /** The response as the answer of a write, with the resources that the write was about. */
    public Reply.Answered<SdkPojo> answer(List<ResourceRef> resources) {
        return new Reply.Answered<>(build(), null, resources);
    }

    /** The response as the answer of a read. */
    public Reply<SdkPojo> reply() {
        return Reply.Answered.of(build());
    }
}
