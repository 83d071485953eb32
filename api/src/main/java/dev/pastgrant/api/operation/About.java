package dev.pastgrant.api.operation;

import dev.pastgrant.domain.account.Account;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The things that requests of one kind are about: how requests name one, and the permission on it
 * that they need.
 *
 * @param check the check that a request must pass before the name is read
 */
public record About<T extends Named>(
        Check check, Function<OperationRequest, T> named, Needs<T> needs) {
    /** The permission that a request needs on the thing it names. */
    @FunctionalInterface
    public interface Needs<T> {
        RequirementBuilder of(T named, OperationRequest request, Account account);
    }

    /** Things whose names need no check. */
    public About(Function<OperationRequest, T> named, Needs<T> needs) {
        this(_ -> Optional.empty(), named, needs);
    }

    /** The same things, with a permission that depends on more of the request. */
    public About<T> needing(
            BiFunction<RequirementBuilder, OperationRequest, RequirementBuilder> more) {
        return new About<>(
                check,
                named,
                (it, request, account) -> more.apply(needs.of(it, request, account), request));
    }

    Permission permission() {
        return (request, account) -> needs.of(named.apply(request), request, account).all();
    }
}
