package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Operation;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.AccountCommand;
import dev.pastgrant.domain.AccountDecider;
import dev.pastgrant.domain.AccountEvent;
import dev.pastgrant.domain.Circumstances;
import dev.pastgrant.domain.Decision;
import dev.pastgrant.domain.Quotas;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.call.Caller;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Credential;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.credential.SealedSecret;
import dev.pastgrant.domain.credential.Secret;
import dev.pastgrant.domain.credential.Vault;
import dev.pastgrant.domain.identity.AccountId;
import dev.pastgrant.domain.identity.UniqueId;
import dev.pastgrant.domain.log.Position;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** One account whose root sends requests, one after another, without authorization. */
final class PlannedAccount {
    static final AccountId ID = new AccountId("123456789012");
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    static final List<Operation<?, ?>> OPERATIONS =
            Stream.of(
                            Roles.operations(),
                            RoleTags.operations(),
                            ManagedPolicies.operations(),
                            PolicyVersions.operations(),
                            PolicyEntities.operations(),
                            AttachedPolicies.operations(),
                            InlinePolicies.operations(),
                            PermissionsBoundaries.operations())
                    .flatMap(List::stream)
                    .toList();

    private static final AccessKeyId KEY = new AccessKeyId("AKIAROOTROOTROOTROOT");
    private static final Requester ROOT =
            new Requester(new Credential.LongTerm(KEY, ID), new Caller.Root(ID, KEY, null), null);

    private static final Vault NO_VAULT =
            new Vault() {
                @Override
                public SealedSecret seal(Secret secret, String owner) {
                    throw new AssertionError("no secret is sealed here");
                }

                @Override
                public Secret open(SealedSecret sealed, String owner) {
                    throw new AssertionError("no secret is opened here");
                }
            };

    private Account account = Account.unopened(ID);
    private Instant now = START;
    private int lastId;

    Account account() {
        return account;
    }

    /** What happened before the test begins: commands that must be accepted. */
    PlannedAccount given(AccountCommand... commands) {
        for (AccountCommand command : commands) {
            switch (decide(command)) {
                case Decision.Accepted(var events) -> events.forEach(this::happened);
                case Decision.Refused(var refusal) -> throw new AssertionError(refusal);
            }
        }
        return this;
    }

    PlannedAccount happened(AccountEvent event) {
        account = account.evolve(event);
        return this;
    }

    /** Requests that must succeed, in order. */
    PlannedAccount send(SdkPojo... requests) {
        for (SdkPojo request : requests) {
            answer(request);
        }
        return this;
    }

    /** The response to a request that must succeed. */
    <R extends SdkPojo> R send(SdkPojo request, Class<R> response) {
        return response.cast(answer(request).response());
    }

    /** The answer to a request that must succeed. */
    Reply.Answered<?> answer(SdkPojo request) {
        return switch (run(plan(request))) {
            case Reply.Answered<?> answered -> answered;
            case Reply.Refused<?>(var refusal) ->
                    throw new AssertionError(request + ": " + refusal);
        };
    }

    /** Why a request is refused, which it must be. */
    Refusal refusal(SdkPojo request) {
        return switch (run(plan(request))) {
            case Reply.Answered<?> answered -> throw new AssertionError(answered);
            case Reply.Refused<?>(var refusal) -> refusal;
        };
    }

    Plan<?> plan(SdkPojo request) {
        return OPERATIONS.stream()
                .filter(operation -> operation.request().isInstance(request))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation takes " + request))
                .plan(request, ROOT);
    }

    private <R> Reply<R> run(Plan<R> plan) {
        return switch (plan.work()) {
            case Work.Read<R>(var answer) ->
                    answer.apply(new View(account, Position.BEGINNING, now, ROOT.caller()));
            case Work.Write<R> write -> carryOut(write);
            case Work.Refuse<R>(var refusal) -> new Reply.Refused<>(refusal);
            case Work.Issue<R> _ -> throw new AssertionError("IAM issues no sessions");
        };
    }

    private <R> Reply<R> carryOut(Work.Write<R> write) {
        Account before = account;
        return switch (decide(write.command())) {
            case Decision.Accepted(var events) -> {
                events.forEach(this::happened);
                yield write.answer().apply(new Change(before, account, events));
            }
            case Decision.Refused(var refusal) -> new Reply.Refused<>(refusal);
        };
    }

    private Decision decide(AccountCommand command) {
        now = now.plusSeconds(1);
        return AccountDecider.decide(
                account, command, new Circumstances(now, this::nextId, NO_VAULT, Quotas.DEFAULT));
    }

    private UniqueId nextId(UniqueId.Kind kind) {
        lastId++;
        return new UniqueId(kind.prefix() + "%017d".formatted(lastId));
    }
}
