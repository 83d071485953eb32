package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.AccountDecider;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.identity.CredentialKind;
import dev.pastgrant.domain.identity.Ids;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Carries out requests on one account, in order and without authorization. Its clock goes on by a
 * second with every command.
 */
final class PlanRunner {
    private final List<ServedOperation> operations;
    private final Vault vault;
    private Account account;
    private Instant now;
    private final Ids ids = new CountedIds();

    PlanRunner(List<ServedOperation> operations, Vault vault, AccountId id, Instant start) {
        this.operations = operations;
        this.vault = vault;
        this.account = Account.unopened(id);
        this.now = start;
    }

    List<ServedOperation> operations() {
        return operations;
    }

    Account account() {
        return account;
    }

    Instant now() {
        return now;
    }

    /** Commands that must be accepted. */
    void given(AccountCommand... commands) {
        for (AccountCommand command : commands) {
            if (!(decide(command) instanceof Decision.Accepted)) {
                throw new AssertionError(command);
            }
        }
    }

    void happened(AccountEvent event) {
        account = account.evolve(event);
    }

    /** The answer to a request that must succeed. */
    Reply.Answered<?> answer(SdkPojo request, Requester requester) {
        return switch (run(plan(request, requester), requester)) {
            case Reply.Answered<?> answered -> answered;
            case Reply.Refused<?>(var refusal) ->
                    throw new AssertionError(request + ": " + refusal);
        };
    }

    /** Why a request is refused, which it must be. */
    Refusal refusal(SdkPojo request, Requester requester) {
        return switch (run(plan(request, requester), requester)) {
            case Reply.Answered<?> answered -> throw new AssertionError(answered);
            case Reply.Refused<?>(var refusal) -> refusal;
        };
    }

    Plan<?> plan(SdkPojo request, Requester requester) {
        return operations.stream()
                .filter(operation -> takes(operation, request))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation takes " + request))
                .plan((SdkRequest) request, requester);
    }

    /** The SDK writes acronyms as words in the names of classes. */
    private static boolean takes(ServedOperation operation, SdkPojo request) {
        return request.getClass().getSimpleName().equalsIgnoreCase(operation.name() + "Request");
    }

    private <R> Reply<R> run(Plan<R> plan, Requester requester) {
        return switch (plan.work()) {
            case Work.Read<R>(var answer) ->
                    answer.apply(
                            new View(
                                    account,
                                    Surroundings.NONE,
                                    Position.BEGINNING,
                                    now,
                                    requester.caller()));
            case Work.Write<R>(var command, var answer) -> {
                Account before = account;
                yield switch (decide(command)) {
                    case Decision.Accepted(var events) ->
                            answer.apply(new Change(before, account, events));
                    case Decision.Refused(var refusal) -> new Reply.Refused<>(refusal);
                    case Decision.Attempted(var refusal, _) -> new Reply.Refused<>(refusal);
                };
            }
            case Work.Refuse<R>(var refusal) -> new Reply.Refused<>(refusal);
            case Work.Issue<R> _ -> throw new AssertionError("IAM issues no sessions");
        };
    }

    private Decision decide(AccountCommand command) {
        now = now.plusSeconds(1);
        Decision decision =
                AccountDecider.decide(
                        account,
                        command,
                        new Circumstances(
                                now,
                                ids,
                                vault,
                                Quotas.DEFAULT,
                                ServicePrincipals.OF_AWS,
                                Surroundings.NONE));
        if (decision instanceof Decision.Accepted(var events)) {
            events.forEach(this::happened);
        }
        return decision;
    }

    /** Ids that count. */
    private static final class CountedIds implements Ids {
        private long last;

        @Override
        public UniqueId next(UniqueId.Kind kind) {
            return next(kind.prefix());
        }

        @Override
        public UniqueId next(CredentialKind kind) {
            return next(kind.prefix());
        }

        private UniqueId next(String prefix) {
            last++;
            return new UniqueId(prefix + "%017d".formatted(last));
        }
    }
}
