package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/** One account whose root sends requests, one after another, without authorization. */
final class PlannedAccount {
    static final AccountId ID = new AccountId("123456789012");
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    static final List<ServedOperation<?, ?>> OPERATIONS =
            Stream.of(
                            Roles.operations(),
                            RoleTags.operations(),
                            ManagedPolicies.operations(),
                            PolicyVersions.operations(),
                            PolicyEntities.operations(),
                            AttachedPolicies.operations(),
                            InlinePolicies.operations(),
                            PermissionsBoundaries.operations(),
                            PolicySimulator.operations(),
                            PolicyContextKeys.operations())
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

    private final PlanRunner runner = new PlanRunner(OPERATIONS, NO_VAULT, ID, START);

    Account account() {
        return runner.account();
    }

    /** What happened before the test begins: commands that must be accepted. */
    PlannedAccount given(AccountCommand... commands) {
        runner.given(commands);
        return this;
    }

    PlannedAccount happened(AccountEvent event) {
        runner.happened(event);
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
        return runner.answer(request, ROOT);
    }

    /** Why a request is refused, which it must be. */
    Refusal refusal(SdkPojo request) {
        return runner.refusal(request, ROOT);
    }

    Plan<?> plan(SdkPojo request) {
        return runner.plan(request, ROOT);
    }
}
