package dev.pastgrant.domain.account.delegation;

import static dev.pastgrant.domain.account.Decision.accept;
import static dev.pastgrant.domain.account.Decision.refuse;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Circumstances;
import dev.pastgrant.domain.account.Decision;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.delegation.DelegationCommand.AcceptDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.AssociateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.CreateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.RejectDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.UpdateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAccepted;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestAssociated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestCreated;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestRejected;
import dev.pastgrant.domain.account.delegation.DelegationEvent.DelegationRequestUpdated;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;

/**
 * The rules for delegation requests. The states are AWS's; the sentences are ours.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/temporary-delegation-building-integration.html">Understanding
 *     the request lifecycle</a>
 */
public final class DelegationDecider {
    /** The longest session that root may approve, in seconds: four hours. */
    private static final int ROOTS_SESSION_MAX = 4 * 60 * 60;

    private DelegationDecider() {}

    public static Decision decide(Account account, DelegationCommand command, Circumstances given) {
        DelegationRequests all = account.resources().delegations();
        if (command instanceof CreateDelegationRequest(var id, var terms)) {
            return create(account, id, terms, given);
        }
        return all.get(command.request())
                .map(found -> decide(account, found, command, given))
                .orElseGet(() -> refuse(NoSuchEntity.delegationRequest(command.request())));
    }

    private static Decision create(
            Account account, String id, DelegationTerms terms, Circumstances given) {
        List<DelegationRequest> live =
                account.resources().delegations().byId().values().stream()
                        .filter(each -> each.stateAt(given.now()) != DelegationState.EXPIRED)
                        .toList();
        int quota = given.quotas().of(Quota.DELEGATION_REQUESTS_PER_ACCOUNT);
        if (live.size() >= quota) {
            return refuse(Refusal.quotaExceeded(Quota.DELEGATION_REQUESTS_PER_ACCOUNT, quota));
        }
        if (live.stream().anyMatch(each -> each.terms().workflowId().equals(terms.workflowId()))) {
            return refuse(
                    Refusal.alreadyExists(
                            "A delegation request with workflow id %s already exists."
                                    .formatted(terms.workflowId())));
        }
        Outcome<PolicyText, Refusal> policy =
                given.surroundings()
                        .policy(account, terms.template())
                        .map(found -> DelegationTemplate.fill(found.document(), terms.parameters()))
                        .orElseGet(() -> Outcome.bad(NoSuchEntity.policy(terms.template())));
        return switch (policy) {
            case Outcome.Ok(var filled) ->
                    accept(new DelegationRequestCreated(id, terms.with(filled), given.now()));
            case Outcome.Bad(var fault) -> refuse(fault);
        };
    }

    private static Decision decide(
            Account account,
            DelegationRequest request,
            DelegationCommand command,
            Circumstances given) {
        DelegationState state = request.stateAt(given.now());
        String id = request.id();
        return switch (command) {
            case CreateDelegationRequest _ ->
                    throw new IllegalStateException("ids are never given twice");
            case AssociateDelegationRequest(_, var caller) ->
                    state == DelegationState.UNASSIGNED
                            ? accept(new DelegationRequestAssociated(id, caller, given.now()))
                            : wrong(id, state);
            case UpdateDelegationRequest(_, var notes) ->
                    isOpen(state)
                            ? accept(new DelegationRequestUpdated(id, notes, given.now()))
                            : wrong(id, state);
            case AcceptDelegationRequest(_, var caller) ->
                    isOpen(state) ? approve(account, request, caller, given) : wrong(id, state);
            case RejectDelegationRequest(_, var reason) ->
                    isOpen(state) || state == DelegationState.ACCEPTED
                            ? accept(new DelegationRequestRejected(id, reason, given.now()))
                            : wrong(id, state);
        };
    }

    private static Decision approve(
            Account account, DelegationRequest request, Arn caller, Circumstances given) {
        boolean isLong = request.terms().sessionSeconds() > ROOTS_SESSION_MAX;
        return isLong && caller.equals(account.ref().root())
                ? refuse(
                        Refusal.invalidInput(
                                "Root users can only accept delegation requests with a session"
                                        + " duration of at most "
                                        + ROOTS_SESSION_MAX
                                        + " seconds."))
                : accept(new DelegationRequestAccepted(request.id(), caller, given.now()));
    }

    private static boolean isOpen(DelegationState state) {
        return state == DelegationState.ASSIGNED || state == DelegationState.PENDING_APPROVAL;
    }

    private static Decision wrong(String id, DelegationState state) {
        return refuse(
                Refusal.invalidInput(
                        "Delegation request %s is in the state %s.".formatted(id, state)));
    }
}
