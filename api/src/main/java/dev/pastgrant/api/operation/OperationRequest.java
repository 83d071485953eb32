package dev.pastgrant.api.operation;

import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A request to an operation: what it says, by the names of its members, and the permissions, plans
 * and responses that it may lead to.
 */
public record OperationRequest(ServedOperation operation, SdkRequest sent, Requester requester) {
    /** The account of its sender. */
    public AccountId account() {
        return requester.account();
    }

    /** A member that the model requires. */
    public String text(String member) {
        return Objects.requireNonNull(textIfAny(member), member);
    }

    /** Null if the request does not have the member. */
    public @Nullable String textIfAny(String member) {
        return value(member, String.class);
    }

    /** Null if the request does not have the member. */
    public @Nullable Integer numberIfAny(String member) {
        return value(member, Integer.class);
    }

    /** False if the request does not have the member. */
    public boolean flag(String member) {
        return Boolean.TRUE.equals(value(member, Boolean.class));
    }

    public List<String> texts(String member) {
        return items(member, String.class);
    }

    /** The items of a list; empty if the request does not have the member. */
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

    /** The permission of the operation's own action, which is not about any one resource. */
    public RequirementBuilder permission() {
        return RequirementBuilder.permission(operation.model().action());
    }

    /** A question about the account of the sender. */
    public Plan<SdkPojo> read(Function<View, Reply<SdkPojo>> answer) {
        return plan(account(), List.of(), new Work.Read<>(answer));
    }

    /** A command whose response says no more than that it was carried out. */
    public Plan<SdkPojo> change(AccountCommand command, List<ResourceRef> resources) {
        return change(command, resources, _ -> response().answer(resources));
    }

    /**
     * A command on the account of the sender.
     *
     * @param resources what the request names, for the record of a call that fails
     */
    public Plan<SdkPojo> change(
            AccountCommand command,
            List<ResourceRef> resources,
            Function<Change, Reply.Answered<SdkPojo>> answer) {
        return plan(account(), resources, new Work.Write<>(command, answer));
    }

    /** Work on any account, under the permission that the operation needs. */
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
