package dev.pastgrant.api.iam.absent;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Subject;
import dev.pastgrant.api.operation.Check;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Reads of service-specific credentials, which no operation of this server can make. Clients ask
 * for them before they delete a user, so the answer is the true one: there are none.
 */
public final class AbsentEntities {
    private AbsentEntities() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                ofUser(
                        "ListServiceSpecificCredentials",
                        "ServiceSpecificCredentials",
                        Check.without("AllUsers", "ServiceName")));
    }

    private static ServedOperation ofUser(String name, String member, Check... checks) {
        return IAM.read(
                name,
                Subject.READ,
                (request, user) -> user.read(request, (_, _) -> emptyPage(request, member)),
                checks);
    }

    private static Reply<SdkPojo> emptyPage(OperationRequest request, String member) {
        return new Listing<String>(List.of(), Function.identity())
                .reply(request, member, Function.identity());
    }
}
