package dev.pastgrant.projections.accessreport;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.questions.granting.GrantingPolicies;
import dev.pastgrant.policy.catalogue.ServiceCatalogue;
import dev.pastgrant.policy.catalogue.ServiceEntry;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.lastused.ActionUses;
import dev.pastgrant.projections.lastused.KeyUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which of the services that a user, group, role or policy may use were used, by whom and when, in
 * the 400 days before.
 *
 * @param policies those that let use services
 * @param entities the users and roles that use them: the user or role itself, the members of the
 *     group, or those that the policy is attached to, users through groups as well
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html">Refine
 *     permissions using last accessed information</a>
 */
public record AccessReport(GrantingPolicies policies, List<EntityAccess> entities) {
    private static final Duration TRACKED = Duration.ofDays(400);

    public AccessReport {
        entities = List.copyOf(entities);
    }

    /** A use, and the user or role whose it was. */
    public record LastUse(EntityAccess entity, KeyUse use) {}

    /**
     * The report on the user, group, role or managed policy of that ARN; empty if there is none.
     *
     * @param upTo the position up to which uses count
     */
    public static Optional<AccessReport> of(View view, Arn arn, ActionUses uses, Position upTo) {
        Instant since = view.instant().minus(TRACKED);
        return policies(view, arn)
                .map(policies ->
                        new AccessReport(
                                policies,
                                entities(view.account(), arn)
                                        .map(each -> each.with(uses, upTo, since))
                                        .toList()));
    }

    /** Whether there is a user, group, role or managed policy of that ARN. */
    public static boolean isAbout(View view, Arn arn) {
        return policies(view, arn).isPresent();
    }

    private static Optional<GrantingPolicies> policies(View view, Arn arn) {
        return GrantingPolicies.of(view.account(), view.surroundings(), arn)
                .or(() -> view.policy(arn).map(policy -> GrantingPolicies.of(arn, policy)));
    }

    /** A user or role whose uses are not read yet. */
    private record Accessing(Arn arn, Entity entity) {
        EntityAccess with(ActionUses uses, Position upTo, Instant since) {
            Map<String, KeyUse> recent = new HashMap<>(uses.of(entity.id(), upTo));
            recent.values().removeIf(use -> use.instant().isBefore(since));
            return new EntityAccess(arn, entity, recent);
        }
    }

    private static Stream<Accessing> entities(Account account, Arn arn) {
        Optional<UniqueId> group = account.group(arn).map(Group::id);
        return Stream.concat(
                account.users().byId().values().stream()
                        .filter(user ->
                                user.arn(account.ref()).equals(arn)
                                        || group.filter(id -> user.groups().contains(id))
                                                .isPresent()
                                        || has(account, user, arn))
                        .map(user -> new Accessing(user.arn(account.ref()), user)),
                account.roles().byId().values().stream()
                        .filter(role ->
                                role.arn(account.ref()).equals(arn)
                                        || role.grants().attached().contains(arn))
                        .map(role -> new Accessing(role.arn(account.ref()), role)));
    }

    /** Whether a policy is attached to a user or to a group of the user. */
    private static boolean has(Account account, User user, Arn policy) {
        return Stream.concat(
                        Stream.of(user.grants()),
                        user.groups().stream()
                                .map(group -> account.groups().existing(group).grants()))
                .map(Grants::attached)
                .anyMatch(attached -> attached.contains(policy));
    }

    /** The services that the policies let use. */
    public List<ServiceEntry> services() {
        return ServiceCatalogue.bundled().services().stream()
                .filter(service -> policies.mayUse(service.prefix()))
                .toList();
    }

    /** The last use of a service by any of the entities. */
    public Optional<LastUse> ofService(String namespace) {
        return last(each -> each.ofService(namespace));
    }

    /** The last use of an action by any of the entities. */
    public Optional<LastUse> ofAction(String action) {
        return last(each -> each.ofAction(action));
    }

    private Optional<LastUse> last(Function<EntityAccess, Optional<KeyUse>> use) {
        return entities.stream()
                .flatMap(each -> use.apply(each).map(found -> new LastUse(each, found)).stream())
                .max(
                        Comparator.comparing((LastUse each) -> each.use().instant())
                                .thenComparing(each -> each.entity().arn()));
    }
}
