package dev.pastgrant.api.wire.shape;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** Requests of an operation with members that AWS's model knows, however deep they lie. */
public final class FilledRequests {
    /** What a text of that name must look like, or else nothing would look further. */
    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("RoleArn", "arn:aws:iam::123456789012:role/ci/Deployer"),
                    Map.entry("PolicyArn", "arn:aws:iam::123456789012:policy/shared/ReadAll"),
                    Map.entry("PermissionsBoundary", "arn:aws:iam::123456789012:policy/caps/Cap"),
                    Map.entry("SerialNumber", "arn:aws:iam::123456789012:mfa/phone"),
                    Map.entry("arn", "arn:aws:iam::123456789012:policy/shared/ReadAll"),
                    Map.entry("TokenCode", "123456"),
                    Map.entry("OwnerAccountId", "123456789012"),
                    Map.entry("NotificationChannel", "arn:aws:sns:eu-west-1:123456789012:news"),
                    Map.entry("PolicyTemplateArn", "arn:aws:iam::123456789012:policy/x"),
                    Map.entry("Path", "/p/"),
                    Map.entry("NewPath", "/p/"),
                    Map.entry("PathPrefix", "/"),
                    Map.entry("UserName", "Alice"),
                    Map.entry("RoleName", "Deployer"),
                    Map.entry("GroupName", "Devs"));

    private final ServiceModel model;
    private final Operation operation;

    public FilledRequests(Operation operation) {
        this.operation = operation;
        this.model = ServiceModel.of(operation.service());
    }

    /** Every member, with the members that it lies in: {@code Tags} and {@code Tags.Key}. */
    public Set<String> members() {
        Set<String> members = new TreeSet<>();
        addTo(members, "", operation.newRequest().orElseThrow());
        return members;
    }

    private static void addTo(Set<String> members, String path, SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            String member = path + field.memberName();
            if (members.add(member)) {
                structure(field).ifPresent(inner -> addTo(members, member + ".", inner));
            }
        }
    }

    private static Optional<SdkPojo> structure(SdkField<?> field) {
        return switch (field.marshallingType().getKnownType()) {
            case SDK_POJO -> Optional.of(field.constructor().get());
            case LIST -> structure(SdkFields.element(field));
            case MAP -> structure(SdkFields.mapValue(field));
            default -> Optional.empty();
        };
    }

    /** A request with every member, and one with only those that it needs. */
    public Stream<SdkRequest> fullAndBare() {
        Shape.Structure input = model.structure(operation.input());
        return Stream.of(
                request(_ -> true),
                request(member -> input != null && isRequired(input.members().get(member))));
    }

    private static boolean isRequired(Shape.@Nullable Member member) {
        return member != null && member.required();
    }

    private SdkRequest request(Predicate<String> wanted) {
        return (SdkRequest) filled(operation.newRequest().orElseThrow(), operation.input(), wanted);
    }

    /** A request, and the same with each of the members that it lacks. */
    public Stream<SdkRequest> each(SdkRequest request) {
        List<SdkRequest> all = new ArrayList<>(List.of(request));
        for (SdkField<?> field : request.sdkFields()) {
            if (SdkFields.value(request, field) == null) {
                SdkPojo builder = (SdkPojo) request.toBuilder();
                field.set(builder, value(field, shape(operation.input(), field)));
                all.add((SdkRequest) SdkClasses.build(builder));
            }
        }
        return all.stream();
    }

    private Object filled(SdkPojo builder, Optional<String> structure, Predicate<String> wanted) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (wanted.test(field.memberName())) {
                field.set(builder, value(field, shape(structure, field)));
            }
        }
        return SdkClasses.build(builder);
    }

    private @Nullable Shape shape(Optional<String> structure, SdkField<?> field) {
        return model.memberShape(model.structure(structure), field.memberName());
    }

    private Object value(SdkField<?> field, @Nullable Shape shape) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        return switch (type) {
            case STRING -> text(field, shape);
            case INTEGER -> 900;
            case BOOLEAN -> true;
            case INSTANT -> Instant.EPOCH;
            case SDK_BYTES -> SdkBytes.fromUtf8String("{}");
            case SDK_POJO ->
                    filled(
                            field.constructor().get(),
                            Optional.ofNullable(shape).map(Shape::name),
                            _ -> true);
            case LIST ->
                    List.of(
                            value(
                                    SdkFields.element(field),
                                    shape instanceof Shape.ListOf list
                                            ? model.shape(list.element())
                                            : null));
            case MAP ->
                    Map.of(
                            "x",
                            value(
                                    SdkFields.mapValue(field),
                                    shape instanceof Shape.MapOf map
                                            ? model.shape(map.value())
                                            : null));
            default -> throw new AssertionError(field.memberName() + " is a " + type);
        };
    }

    private static String text(SdkField<?> field, @Nullable Shape shape) {
        if (shape instanceof Shape.Text text && !text.enumValues().isEmpty()) {
            return text.enumValues().getFirst();
        }
        String name = field.memberName();
        return name == null ? "x" : TEXTS.getOrDefault(name, "x");
    }
}
