package dev.pastgrant.api.iam.named;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.call.ResourceRef;
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
 * The change of a user's or group's name or path. The caller needs the permission on the old ARN
 * and on the new one.
 *
 * @param name the new name; null to keep the present one
 * @param path the new path; null to keep the present one
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html">UpdateUser</a>
 */
public record RenameOrMove(Grantee entity, @Nullable EntityName name, @Nullable EntityPath path) {
    /** Makes the command from the entity, its new name and its new path. */
    public interface Command {
        AccountCommand of(EntityName entity, @Nullable EntityName name, @Nullable EntityPath path);
    }

    /** The operation for a kind of entities. */
    public static ServedOperation of(Grantees kind, Command command) {
        return IAM.write(
                kind.operation("Update%s"),
                (request, account) -> of(kind, request).requires(request, account),
                request -> {
                    RenameOrMove to = of(kind, request);
                    return request.change(
                            command.of(to.entity.name(), to.name, to.path), to.resources());
                },
                RequestedPath.check("NewPath"));
    }

    private static RenameOrMove of(Grantees kind, OperationRequest request) {
        String name = request.textIfAny("New" + kind.nameMember());
        String path = request.textIfAny("NewPath");
        return new RenameOrMove(
                kind.named(request),
                name == null ? null : new EntityName(name),
                path == null ? null : new EntityPath(path));
    }

    private List<Requirement> requires(OperationRequest request, Account account) {
        Requirement source = entity.needs(request, account).done();
        Requirement target =
                new Requirement(source.action(), target(account).text(), source.context());
        return source.equals(target) ? List.of(source) : List.of(source, target);
    }

    private Arn target(Account account) {
        Optional<Entity> found = entity.find(account).map(Function.identity());
        EntityName newName = name != null ? name : found.map(Entity::name).orElse(entity.name());
        EntityPath newPath = path != null ? path : found.map(Entity::path).orElse(EntityPath.ROOT);
        return Arn.iam(
                account.ref(), entity.kind().name().toLowerCase(Locale.ROOT) + newPath + newName);
    }

    private List<ResourceRef> resources() {
        return name == null
                ? entity.resources()
                : List.of(entity.resource(), new Grantee(entity.among(), name).resource());
    }
}
