package dev.pastgrant.domain.questions.simulate;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.group.Group;
import dev.pastgrant.domain.account.policy.Grants;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.permission.CallerPolicies;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.Optional;

/** The user, role or group whose policies are simulated. */
sealed interface PolicySubject {
    record OfUser(User user) implements PolicySubject {}

    record OfRole(Role role) implements PolicySubject {}

    record OfGroup(Group group) implements PolicySubject {}

    /** The result of looking for a subject. */
    sealed interface Search {
        record Found(PolicySubject subject) implements Search {}

        record Refused(Refusal refusal) implements Search {}
    }

    /** Finds the user, role or group of an ARN in this account. */
    static Search find(String arn, Account account) {
        Optional<UniqueId.Kind> kind = kind(arn);
        if (kind.isEmpty()) {
            return refuse(
                    "Invalid Entity Arn: "
                            + arn
                            + " does not clearly define entity type and name.");
        }
        Arn entity = new Arn(arn);
        if (!entity.account().equals(account.id().digits())) {
            return refuse(
                    "Invalid Policy Source Arn: caller's account %s does not have access to"
                                    .formatted(account.id())
                            + " policies in account "
                            + entity.account());
        }
        EntityName name = new EntityName(lastPart(entity));
        return find(kind.get(), name, entity, account)
                .<Search>map(Search.Found::new)
                .orElseGet(() -> new Search.Refused(NoSuchEntity.entity(kind.get(), name)));
    }

    private static Search refuse(String message) {
        return new Search.Refused(Refusal.invalidInput(message));
    }

    private static Optional<UniqueId.Kind> kind(String arn) {
        if (!Arn.isValid(arn)
                || !new Arn(arn).service().equals("iam")
                || !EntityName.isValid(lastPart(new Arn(arn)))) {
            return Optional.empty();
        }
        String resource = new Arn(arn).resource();
        return switch (resource.substring(0, Math.max(resource.indexOf('/'), 0))) {
            case "user" -> Optional.of(UniqueId.Kind.USER);
            case "role" -> Optional.of(UniqueId.Kind.ROLE);
            case "group" -> Optional.of(UniqueId.Kind.GROUP);
            default -> Optional.empty();
        };
    }

    private static String lastPart(Arn arn) {
        return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
    }

    private static Optional<PolicySubject> find(
            UniqueId.Kind kind, EntityName name, Arn arn, Account account) {
        return switch (kind) {
            case USER ->
                    account.users()
                            .find(name)
                            .filter(user -> user.arn(account.ref()).equals(arn))
                            .map(OfUser::new);
            case ROLE ->
                    account.roles()
                            .find(name)
                            .filter(role -> role.arn(account.ref()).equals(arn))
                            .map(OfRole::new);
            case GROUP ->
                    account.groups()
                            .find(name)
                            .filter(group -> group.arn(account.ref()).equals(arn))
                            .map(OfGroup::new);
            case MANAGED_POLICY, INSTANCE_PROFILE, SERVER_CERTIFICATE -> Optional.empty();
        };
    }

    /** The grants of the subject itself. */
    default Grants grants() {
        return switch (this) {
            case OfUser(var user) -> user.grants();
            case OfRole(var role) -> role.grants();
            case OfGroup(var group) -> group.grants();
        };
    }

    /**
     * Its own policies, its boundary, and the policies above its account. For a user, the policies
     * of its groups as well.
     */
    default PolicyLayers layers(Account account, Surroundings around) {
        return switch (this) {
            case OfUser(var user) -> CallerPolicies.of(account, around, user);
            case OfRole(var role) -> CallerPolicies.of(account, around, role);
            case OfGroup(var group) -> CallerPolicies.of(account, around, group);
        };
    }

    /**
     * The caller for which its policies are simulated. A group is not a caller, so some member of
     * it stands for it.
     */
    default SimulatedCaller caller(Account account) {
        return switch (this) {
            case OfUser(var user) -> SimulatedCaller.of(user, account.ref());
            case OfRole(var role) -> SimulatedCaller.of(role, account.ref());
            case OfGroup _ -> SimulatedCaller.member(account.ref());
        };
    }

    default boolean isUser() {
        return this instanceof OfUser;
    }
}
