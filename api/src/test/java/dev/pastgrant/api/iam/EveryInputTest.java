package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.cloudtrail.CloudTrailOperations;
import dev.pastgrant.api.operation.Members;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.sts.StsOperations;
import dev.pastgrant.api.sts.StsScene;
import dev.pastgrant.api.wire.shape.FilledRequests;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * No operation ignores a member of its request. An operation sees a request only through {@link
 * dev.pastgrant.api.operation.Members}, which tells here what it is asked for.
 */
class EveryInputTest {
    /** One of them is asked by a user, since root cannot change its password by the API. */
    private final List<PlannedAccount> accounts =
            Stream.concat(
                            PermissionTablesTest.accounts().stream(),
                            Stream.of(new PasswordPermissionsTest().desk.asUser("Alice")))
                    .toList();

    private final List<SdkPojo> requests = PermissionTablesTest.requests().toList();

    @TestFactory
    Stream<DynamicTest> every_member_is_read_or_refused_by_name() {
        return Stream.of(
                        accounts.getFirst().operations(),
                        StsOperations.all(StsScene.TOKENS, StsScene.MESSAGES),
                        CloudTrailOperations.all(
                                (_, _, _) -> new Reply.Refused<>(Refusal.invalidInput("")),
                                () -> Position.END))
                .flatMap(List::stream)
                .map(operation ->
                        DynamicTest.dynamicTest(
                                operation.model().action(), () -> assertReadsAll(operation)));
    }

    private void assertReadsAll(ServedOperation operation) {
        FilledRequests filled = new FilledRequests(operation.model());
        Set<String> read = new HashSet<>();
        Stream.concat(requests.stream().filter(each -> isOf(operation, each)), filled.fullAndBare())
                .map(SdkRequest.class::cast)
                .flatMap(filled::each)
                .forEach(request ->
                        accounts.forEach(account -> carryOut(operation, request, account, read)));

        Set<String> unread = filled.members();
        unread.removeIf(member -> isRead(member, read));
        assertThat(unread).as("members that nobody reads").isEmpty();
    }

    private static boolean isRead(String member, Set<String> read) {
        return read.contains(member)
                || read.stream()
                        .filter(each -> each.endsWith(Members.EVERYTHING_IN_IT))
                        .map(each -> each.substring(0, each.length() - 1))
                        .anyMatch((member + ".")::startsWith);
    }

    private static boolean isOf(ServedOperation operation, SdkPojo request) {
        return request.getClass().getSimpleName().equalsIgnoreCase(operation.name() + "Request");
    }

    private static void carryOut(
            ServedOperation operation, SdkRequest sent, PlannedAccount account, Set<String> read) {
        Account state = account.account();
        OperationRequest request =
                new OperationRequest(operation, sent, account.requester(), read::add);
        Plan<SdkPojo> plan = operation.plan(request);
        assertThat(plan.requires().apply(state)).isNotNull();
        if (plan.work() instanceof Work.Read<SdkPojo>(var answer)) {
            View view =
                    new View(
                            state,
                            Surroundings.NONE,
                            Position.BEGINNING,
                            account.now(),
                            account.requester().caller());
            assertThat(answer.apply(view)).isNotNull();
        }
    }
}
