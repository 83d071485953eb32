package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.tag.Tag;
import java.util.List;
import java.util.function.BiFunction;

/** The plans to tag and to untag a user or a role. */
final class Tagging {
    private Tagging() {}

    static <R> Plan<R> tag(
            Grantee entity,
            List<software.amazon.awssdk.services.iam.model.Tag> requested,
            Requester requester,
            BiFunction<EntityName, List<Tag>, AccountCommand> command,
            R response) {
        List<Tag> tags = AwsTags.read(requested);
        return EmptyAnswer.write(
                requester,
                account -> entity.needs("Tag%s", account).withRequestTags(tags).done(),
                List.of(entity.resource()),
                command.apply(entity.name(), tags),
                response);
    }

    static <R> Plan<R> untag(
            Grantee entity,
            List<String> keys,
            Requester requester,
            BiFunction<EntityName, List<String>, AccountCommand> command,
            R response) {
        return EmptyAnswer.write(
                requester,
                account -> entity.needs("Untag%s", account).withTagKeys(keys).done(),
                List.of(entity.resource()),
                command.apply(entity.name(), keys),
                response);
    }
}
