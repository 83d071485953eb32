package dev.pastgrant.api.operation;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A request to an operation. It gives the request's values by the names of its members, and makes
 * the permissions, plans and responses that the request leads to.
 */
public record OperationRequest(ServedOperation operation, SdkRequest sent, Requester requester) {
    /** The account of its sender. */
    public AccountId account() {
        return requester.account();
    }

    /** The account of its sender, with its partition. */
    public AccountRef home() {
        return requester.caller().home();
    }

    /** The text of a member that the model requires. */
    public String text(String member) {
        return Objects.requireNonNull(textIfAny(member), member);
    }

    /** The text of a member; null if the request does not have it. */
    public @Nullable String textIfAny(String member) {
        return value(member, String.class);
    }

    /** The number of a member; null if the request does not have it. */
    public @Nullable Integer numberIfAny(String member) {
        return value(member, Integer.class);
    }

    /** The truth value of a member; false if the request does not have it. */
    public boolean flag(String member) {
        return Boolean.TRUE.equals(value(member, Boolean.class));
    }

    public List<String> texts(String member) {
        return items(member, String.class);
    }

    /** The items of a list member; empty if the request does not have it. */
    public <T> List<T> items(String member, Class<T> type) {
        List<?> items = value(member, List.class);
        return items == null ? List.of() : items.stream().map(type::cast).toList();
    }

    /** Whether requests of this operation may have a member. */
    public boolean mayHave(String member) {
        return sent.sdkFields().stream().anyMatch(field -> field.memberName().equals(member));
    }

    private <T> @Nullable T value(String member, Class<T> type) {
        T value = sent.getValueForField(member, type).orElse(null);
        if (value == null && !mayHave(member)) {
            throw new IllegalArgumentException(operation.name() + " takes no `" + member + "`");
        }
        return value;
    }

    /** The permission of the operation's own action on a resource. */
    public RequirementBuilder permission(Arn resource) {
        return RequirementBuilder.permission(operation.model().action(), resource);
    }

    /** The permission of the operation's own action, without any one resource. */
    public RequirementBuilder permission() {
        return RequirementBuilder.permission(operation.model().action());
    }

    /** A plan that reads the account of the sender. */
    public Plan<SdkPojo> read(Function<View, Reply<SdkPojo>> answer) {
        return plan(account(), List.of(), new Work.Read<>(answer));
    }

    /** A plan of one command on the account of the sender, with an empty response. */
    public Plan<SdkPojo> change(AccountCommand command, List<ResourceRef> resources) {
        return change(command, resources, _ -> response().answer(resources));
    }

    /**
     * A plan of one command on the account of the sender.
     *
     * @param resources the resources that the request names, for the record if the call fails
     */
    public Plan<SdkPojo> change(
            AccountCommand command,
            List<ResourceRef> resources,
            Function<Change, Reply.Answered<SdkPojo>> answer) {
        return plan(account(), resources, new Work.Write<>(command, answer));
    }

    /** A plan of work on any account, with the permission that the operation needs. */
    public Plan<SdkPojo> plan(AccountId account, List<ResourceRef> resources, Work<SdkPojo> work) {
        return new Plan<>(
                account, state -> operation.permission().of(this, state), resources, work);
    }

    Plan<SdkPojo> refuse(Refusal refusal) {
        return Plan.refuse(requester, refusal);
    }

    /** A response that has no members yet. */
    public ResponseBuilder response() {
        return ResponseBuilder.of(operation.model());
    }
}
