package dev.pastgrant.domain.permission;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The permissions that a call requires. The past lends no rights: a read of a past state needs its
 * permission on what it names as it was then and also, where that very thing still exists, as it is
 * now.
 *
 * @param then the past state that is read; null for the present
 */
public record Required(List<Requirement> requirements, @Nullable Account then) {
    public Required {
        requirements = List.copyOf(requirements);
    }

    /** What a call on the present requires. */
    public static Required now(List<Requirement> requirements) {
        return new Required(requirements, null);
    }

    /**
     * What a read of a past state requires.
     *
     * @param needs the permissions that it needs by a state of the account
     * @param then the state that it reads
     * @param now the present state of the same account
     */
    public static Required past(
            Function<Account, List<Requirement>> needs, Account then, Account now) {
        List<Requirement> ofThen = needs.apply(then);
        Survivors survivors = new Survivors(then, now);
        ofThen.forEach(each -> survivors.follow(each.resource()));
        Stream<Requirement> ofNow =
                needs.apply(survivors.standIns()).stream()
                        .filter(each -> survivors.arns().contains(each.resource()));
        return new Required(
                Stream.of(ofThen.stream(), Stream.of(Permissions.READ_AT), ofNow)
                        .flatMap(requirements -> requirements)
                        .distinct()
                        .toList(),
                then);
    }

    /**
     * What an action requires on an entity of a past state, which has no other condition keys.
     *
     * @param named its ARN then
     * @param then the past state of its account
     * @param now the present state of the same account
     */
    public static Required past(String action, Arn named, Account then, Account now) {
        Survivors survivors = new Survivors(then, now);
        survivors.follow(named.text());
        return new Required(
                Stream.concat(Stream.of(named.text()), survivors.arns().stream())
                        .distinct()
                        .map(arn -> new Requirement(action, arn))
                        .toList(),
                then);
    }

    /**
     * Whether another user bore the caller's name then, so that the name says nothing about the
     * caller.
     */
    boolean isOfNamesake(Caller caller) {
        return then != null
                && then.id().equals(caller.account())
                && caller instanceof Caller.IamUser(_, var user, _, _)
                && then.users()
                        .find(user.name())
                        .filter(other -> !other.id().equals(user.id()))
                        .isPresent();
    }
}
