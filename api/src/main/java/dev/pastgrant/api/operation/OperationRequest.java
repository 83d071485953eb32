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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A request to an operation. It gives the request's values by the names of its members, and makes
 * the permissions, plans and responses that the request leads to.
 */
public final class OperationRequest {
    private final ServedOperation operation;
    private final SdkRequest sent;
    private final Requester requester;
    private final Members members;

    /**
     * A request as it was sent.
     *
     * @param reads is told of each member that is asked for, such as {@code Tags.Key}
     */
    public OperationRequest(
            ServedOperation operation,
            SdkRequest sent,
            Requester requester,
            Consumer<String> reads) {
        this.operation = operation;
        this.sent = sent;
        this.requester = requester;
        this.members = new Members(sent, reads);
    }

    public ServedOperation operation() {
        return operation;
    }

    public Requester requester() {
        return requester;
    }

    /** The account of its sender. */
    public AccountId account() {
        return requester.account();
    }

    /** The account of its sender, with its partition. */
    public AccountRef home() {
        return requester.caller().home();
    }

    /** Everything that was sent, to tell requests apart. */
    SdkRequest sent() {
        return sent;
    }

    /** The text of a member that the model requires. */
    public String text(String member) {
        return members.text(member);
    }

    /** The text of a member; null if the request does not have it. */
    public @Nullable String textIfAny(String member) {
        return members.textIfAny(member);
    }

    /** The number of a member; null if the request does not have it. */
    public @Nullable Integer numberIfAny(String member) {
        return members.numberIfAny(member);
    }

    /** The moment of a member; null if the request does not have it. */
    public @Nullable Instant instantIfAny(String member) {
        return members.instantIfAny(member);
    }

    /** The truth value of a member; false if the request does not have it. */
    public boolean flag(String member) {
        return Boolean.TRUE.equals(members.flagIfAny(member));
    }

    /** The truth value of a member; null if the request does not have it. */
    public @Nullable Boolean flagIfAny(String member) {
        return members.flagIfAny(member);
    }

    public List<String> texts(String member) {
        return members.texts(member);
    }

    /** The structure of a member that the model requires. */
    public Members structure(String member) {
        return Objects.requireNonNull(members.structureIfAny(member), member);
    }

    /** The structures of a list member; empty if the request does not have it. */
    public List<Members> structures(String member) {
        return members.structures(member);
    }

    /** Whether the request has a member, whatever is in it. */
    public boolean has(String member) {
        return members.has(member);
    }

    /** The structures of a map member by their keys; empty if the request does not have it. */
    public Map<String, Members> mapped(String member) {
        return members.mapped(member);
    }

    /** Whether requests of this operation may have a member. */
    public boolean mayHave(String member) {
        return members.mayHave(member);
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

    /** A plan that refuses the request. */
    public Plan<SdkPojo> refuse(Refusal refusal) {
        return Plan.refuse(requester, refusal);
    }

    /** A response that has no members yet. */
    public ResponseBuilder response() {
        return ResponseBuilder.of(operation.model());
    }
}
