package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.permission.Admission;
import dev.pastgrant.domain.permission.Permissions;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.permission.Required;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call in which a service asks about principals. The service passes the gate, each question needs
 * a permission, and all questions are decided on the same state of each account. For use by one
 * thread.
 */
public final class AuthorizeTurn {
    private static final Refusal STRANGERS_CREDENTIAL =
            new Refusal(
                    SharedError.ACCESS_DENIED,
                    "The security token included in the request is of another account.");

    private final Asker service;
    private final PastOrPresent states;
    private final Map<PrincipalRef, Sought> earlier = new HashMap<>();
    private @Nullable Sought last;

    private AuthorizeTurn(Asker service, PastOrPresent states) {
        this.service = service;
        this.states = states;
    }

    /** Whether the service may ask at all. */
    public sealed interface Beginning {
        record Begun(AuthorizeTurn turn) implements Beginning {}

        record Refused(Refusal refusal) implements Beginning {}
    }

    /** The result of a question. */
    public sealed interface Answer {
        /** The question was decided on the state of that account, in these surroundings. */
        record Decided(Judgement judgement, Account account, Surroundings around, Position position)
                implements Answer {}

        /** The question names no known principal. */
        record Unknown(Refusal refusal) implements Answer {}

        /** The service may not ask the question, and gets no answers at all. */
        record Denied(Refusal refusal) implements Answer {}
    }

    /**
     * Begins.
     *
     * @param credential the credential that signed the service's request
     * @param asOf the moment it asks about; null for the present
     * @param operator the account that may ask about all others
     */
    public static Beginning begin(
            Credential credential,
            CallFacts facts,
            Present present,
            Accounts accounts,
            @Nullable AsOf asOf,
            AccountId operator) {
        Admission admission =
                Admission.of(
                        present,
                        credential,
                        facts,
                        () ->
                                Required.now(
                                        asOf == null ? List.of() : List.of(Permissions.READ_AT)));
        return switch (admission) {
            case Admission.Unknown(var refusal) -> new Beginning.Refused(refusal);
            case Admission.Denied(_, var refusal) -> new Beginning.Refused(refusal);
            case Admission.Admitted(var self) ->
                    new Beginning.Begun(
                            begun(new Asker(present, self, facts, operator), accounts, asOf));
        };
    }

    private static AuthorizeTurn begun(Asker service, Accounts accounts, @Nullable AsOf asOf) {
        return new AuthorizeTurn(service, PastOrPresent.of(service.present(), accounts, asOf));
    }

    /** The account of the service. */
    public AccountId account() {
        return service.account();
    }

    /**
     * The position of the log when the service was admitted, or at the moment that it asks about.
     */
    public Position position() {
        return states.position(service.present().callers());
    }

    /**
     * Answers a question about a principal. A credential of an account that the service may not ask
     * about does not stop the other questions, since it came from a client of the service.
     */
    public Answer ask(PrincipalRef whom, DecisionQuestion question) {
        if (!service.mayAskOf(whom.account())) {
            return whom instanceof PrincipalRef.Named named
                    ? new Answer.Denied(service.strangers(named.arn()))
                    : new Answer.Unknown(STRANGERS_CREDENTIAL);
        }
        Sought found = seek(whom);
        return found.denial().isPresent()
                ? new Answer.Denied(found.denial().get())
                : decide(found, question);
    }

    private Answer decide(Sought found, DecisionQuestion question) {
        Account account = found.state().account();
        Judgement judgement =
                switch (found.search()) {
                    case ResolvedPrincipal.Search.Missing(var refusal) ->
                            new Judgement.Refused(refusal);
                    case ResolvedPrincipal.Search.Found(var subject) ->
                            Decisions.decide(
                                    account,
                                    states.surroundings(),
                                    subject,
                                    question,
                                    states.instant());
                };
        return new Answer.Decided(
                judgement, account, states.surroundings(), states.position(found.state()));
    }

    /**
     * The principal that a question is about, as found on the state of its account.
     *
     * @param denial the refusal if the service may not ask about it; empty if it may
     */
    private record Sought(
            PrincipalRef whom,
            Accounts.At state,
            ResolvedPrincipal.Search search,
            Optional<Refusal> denial) {}

    /**
     * Finds a principal once per call. The last one is kept apart, so that a call about a single
     * principal needs no table.
     */
    private Sought seek(PrincipalRef whom) {
        if (last != null && last.whom().equals(whom)) {
            return last;
        }
        if (last != null) {
            earlier.put(last.whom(), last);
        }
        Sought known = earlier.isEmpty() ? null : earlier.get(whom);
        last = known == null ? found(whom) : known;
        return last;
    }

    private Sought found(PrincipalRef whom) {
        Accounts.At state = states.state(whom.account());
        ResolvedPrincipal.Search search =
                ResolvedPrincipal.find(
                        state.account(),
                        states.surroundings(),
                        whom,
                        states.instant(),
                        states.authorities());
        return new Sought(
                whom,
                state,
                search,
                permission(whom, search)
                        .flatMap(arn ->
                                service.denial(
                                        states.required(Asker.PERMISSION, arn, whom.account()))));
    }

    /**
     * The ARN that the service must have permission to ask about; empty for an invalid credential.
     * Anybody may learn that a credential is invalid, since signing with it gives the same answer.
     */
    private static Optional<Arn> permission(PrincipalRef whom, ResolvedPrincipal.Search search) {
        return switch (search) {
            case ResolvedPrincipal.Search.Found(var subject) -> Optional.of(subject.identity());
            case ResolvedPrincipal.Search.Missing _ ->
                    whom instanceof PrincipalRef.Named named
                            ? Optional.of(named.arn())
                            : Optional.empty();
        };
    }
}
