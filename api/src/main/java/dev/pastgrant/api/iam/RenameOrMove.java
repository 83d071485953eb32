package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A user or group on its way to another name or path. Whoever sends it there must have permission
 * on what it was and on what it becomes.
 *
 * @param name its new name; none if it keeps its own
 * @param path its new path; none if it keeps its own
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html">UpdateUser</a>
 */
record RenameOrMove(Grantee entity, @Nullable EntityName name, @Nullable EntityPath path) {

    /** The plan of a relocation as requested, or its refusal if the new path is none. */
    static <R> Plan<R> parse(
            Grantee entity,
            @Nullable String newName,
            @Nullable String newPath,
            Requester requester,
            Function<RenameOrMove, Plan<R>> plan) {
        EntityName name = newName == null ? null : new EntityName(newName);
        return newPath == null
                ? plan.apply(new RenameOrMove(entity, name, null))
                : RequestedPath.parse(
                        newPath,
                        requester,
                        path -> plan.apply(new RenameOrMove(entity, name, path)));
    }

    <R> Plan<R> plan(Requester requester, AccountCommand command, R response) {
        return new Plan<>(
                requester.account(),
                this::requires,
                resources(),
                new Work.Write<>(command, _ -> new Reply.Answered<>(response, null, resources())));
    }

    private List<Requirement> requires(Account account) {
        Requirement source = entity.needs("Update%s", account).done();
        Requirement target =
                new Requirement(source.action(), target(account).text(), source.context());
        return source.equals(target) ? List.of(source) : List.of(source, target);
    }

    private Arn target(Account account) {
        Optional<Entity> found = entity.find(account).map(Function.identity());
        EntityName newName = name != null ? name : found.map(Entity::name).orElse(entity.name());
        EntityPath newPath = path != null ? path : found.map(Entity::path).orElse(EntityPath.ROOT);
        return Arn.iam(
                account.id(), entity.kind().name().toLowerCase(Locale.ROOT) + newPath + newName);
    }

    private List<ResourceRef> resources() {
        return name == null
                ? List.of(entity.resource())
                : List.of(entity.resource(), new Grantee(entity.kind(), name).resource());
    }
}
