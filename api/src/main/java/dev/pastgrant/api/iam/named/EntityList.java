package dev.pastgrant.api.iam.named;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.policy.id.Arn;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;

/** The operations that list all users, groups or roles under a path. */
public final class EntityList {
    private EntityList() {}

    /**
     * The list operation of one kind of entities.
     *
     * @param shape makes AWS's shape of an entity, with the members that lists show
     */
    public static <E extends Entity> ServedOperation of(
            Grantees kind,
            Function<Account, Directory<E>> all,
            BiFunction<Account, E, ? extends SdkPojo> shape) {
        return IAM.read(
                kind.operation("List%ss"),
                permission(kind.title().toLowerCase(Locale.ROOT)),
                request ->
                        request.read(view ->
                                under(RequestedPath.prefix(request), all.apply(view.account()))
                                        .reply(
                                                request,
                                                kind.title() + "s",
                                                entity -> shape.apply(view.account(), entity))));
    }

    private static Permission permission(String resourceType) {
        return Permission.one((request, account) ->
                request.permission(
                        Arn.iam(account.ref(), resourceType + RequestedPath.prefix(request))));
    }

    private static <E extends Entity> Listing<E> under(String prefix, Directory<E> all) {
        return Listing.of(all, entity -> entity.path().text().startsWith(prefix));
    }
}
