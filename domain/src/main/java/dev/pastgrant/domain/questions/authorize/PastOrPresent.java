package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.permission.Required;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states on which the questions of a call are decided: the present ones, or those of one past
 * moment. Each account is read once.
 */
final class PastOrPresent {
    private final Present present;
    private final Accounts accounts;
    private final @Nullable AsOf asOf;
    private final Surroundings surroundings;
    private final Map<AccountId, Accounts.At> states = new HashMap<>();

    private PastOrPresent(
            Present present, Accounts accounts, @Nullable AsOf asOf, Surroundings surroundings) {
        this.present = present;
        this.accounts = accounts;
        this.asOf = asOf;
        this.surroundings = surroundings;
    }

    static PastOrPresent of(Present present, Accounts accounts, @Nullable AsOf asOf) {
        return new PastOrPresent(
                present,
                accounts,
                asOf,
                asOf == null
                        ? present.surroundings()
                        : accounts.surroundingsAt(asOf.instant(), asOf.position()));
    }

    Accounts.At state(AccountId account) {
        return asOf == null && account.equals(present.account().id())
                ? present.callers()
                : states.computeIfAbsent(account, this::read);
    }

    private Accounts.At read(AccountId account) {
        return asOf == null ? accounts.current(account) : accounts.at(account, asOf.position());
    }

    /** What an action on a principal requires, in these states and in the present. */
    Required required(String action, Arn principal, AccountId owner) {
        return asOf == null
                ? Required.now(List.of(new Requirement(action, principal.text())))
                : Required.past(
                        action,
                        principal,
                        state(owner).account(),
                        accounts.current(owner).account());
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /**
     * What callers may do in these states. Past states must not displace the remembered present
     * ones.
     */
    Authorities authorities() {
        return asOf == null ? present.authorities() : Authorities.PAST;
    }

    Instant instant() {
        return asOf == null ? present.now() : asOf.instant();
    }

    Position position(Accounts.At state) {
        return asOf == null ? state.position() : asOf.position();
    }
}
