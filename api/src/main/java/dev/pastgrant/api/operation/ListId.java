package dev.pastgrant.api.operation;

import dev.pastgrant.api.wire.shape.SdkFields;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;

/**
 * Tells the lists apart that markers belong to: a hash of the operation, the account, and
 * everything that the request asks for, except the paging. Requests that name no user are about
 * their caller, who is then part of it.
 */
final class ListId {
    private static final Set<String> PAGING = Set.of("Marker", "MaxItems");
    private static final String SUBJECT = "UserName";

    private ListId() {}

    static String of(OperationRequest request) {
        StringBuilder list = new StringBuilder();
        add(list, "", request.operation().name());
        add(list, "", request.account());
        if (request.mayHave(SUBJECT) && request.textIfAny(SUBJECT) == null) {
            add(list, "", request.requester().caller().userId());
        }
        for (SdkField<?> field : request.sent().sdkFields()) {
            Object value = SdkFields.value(request.sent(), field);
            if (value != null && !PAGING.contains(field.memberName())) {
                add(list, field.memberName(), value);
            }
        }
        return ShortHash.of(list.toString());
    }

    /** The length keeps neighbours from running into each other. */
    private static void add(StringBuilder list, String name, Object value) {
        String text = value.toString();
        list.append(name).append('=').append(text.length()).append(':').append(text).append('\n');
    }
}
