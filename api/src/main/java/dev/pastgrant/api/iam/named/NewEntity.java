package dev.pastgrant.api.iam.named;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The creation of entities of one kind.
 *
 * @param title the word for the kind in names, such as {@code User}
 * @param resourceType the word for the kind in ARNs, such as {@code user}
 * @param all gives the entities of an account
 * @param shape makes AWS's shape of an entity, with all its members
 */
public record NewEntity<E extends Entity>(
        String title,
        String resourceType,
        Function<Account, Directory<E>> all,
        BiFunction<Account, E, ? extends SdkPojo> shape) {
    /** Entities whose word in ARNs is that in names. */
    public NewEntity(
            String title,
            Function<Account, Directory<E>> all,
            BiFunction<Account, E, ? extends SdkPojo> shape) {
        this(title, title.toLowerCase(Locale.ROOT), all, shape);
    }

    /** The permission to create an entity and, if it has tags from the start, to tag it. */
    public Permission permission() {
        return (request, account) ->
                Tagging.needsToCreate(
                        title,
                        arn(account.ref(), RequestedPath.of(request).text() + name(request)),
                        request,
                        boundary(request));
    }

    private EntityName name(OperationRequest request) {
        return new EntityName(request.text(title + "Name"));
    }

    private static @Nullable String boundary(OperationRequest request) {
        return request.mayHave("PermissionsBoundary")
                ? request.textIfAny("PermissionsBoundary")
                : null;
    }

    private Arn arn(AccountRef account, String where) {
        return Arn.iam(account, resourceType + where);
    }

    /** Plans a command that creates the entity. The response shows the entity. */
    public Plan<SdkPojo> plan(OperationRequest request, AccountCommand command) {
        EntityName name = name(request);
        return request.change(
                command,
                List.of(resource(name.text())),
                change -> answer(request, change.after(), name));
    }

    private Reply.Answered<SdkPojo> answer(
            OperationRequest request, Account account, EntityName name) {
        E created = all.apply(account).find(name).orElseThrow();
        Arn arn = arn(account.ref(), created.path().text() + created.name());
        return request.response()
                .with(title, shape.apply(account, created))
                .answer(
                        Stream.of(name.text(), arn.text(), created.id().text())
                                .map(this::resource)
                                .toList());
    }

    private ResourceRef resource(String text) {
        return new ResourceRef("AWS::IAM::" + title, text);
    }
}
