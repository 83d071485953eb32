package dev.pastgrant.api.iam.delegation;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.Members;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.delegation.DelegationCommand;
import dev.pastgrant.domain.account.delegation.DelegationCommand.AcceptDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.AssociateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.CreateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.RejectDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationCommand.UpdateDelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationParameter;
import dev.pastgrant.domain.account.delegation.DelegationRequest;
import dev.pastgrant.domain.account.delegation.DelegationTerms;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.PermissionCheckResultType;
import software.amazon.awssdk.services.iam.model.PermissionCheckStatusType;
import software.amazon.awssdk.services.iam.model.SummaryStateType;

/**
 * The operations on delegation requests. AWS lets only registered partners make them, from
 * templates that it holds for each partner. Here an account makes them for itself, and a template
 * is a managed policy with places for parameters.
 */
public final class DelegationRequestOperations {
    private static final int UUID_OCTETS = 16;
    private static final String ENGLISH = "en";

    private final Randomness randomness;

    public DelegationRequestOperations(Randomness randomness) {
        this.randomness = randomness;
    }

    public Stream<ServedOperation> operations() {
        return Stream.concat(
                steps(),
                Stream.of(
                        IAM.write(
                                "CreateDelegationRequest",
                                Permission.one(
                                        (request, account) -> toCreate(request, account.ref())),
                                this::create,
                                DelegationRequestOperations::check),
                        IAM.read("GetDelegationRequest", NamedDelegation.ABOUT, this::get),
                        IAM.read(
                                "ListDelegationRequests",
                                Permission.one((request, _) ->
                                        request.permission()
                                                .with(
                                                        "iam:DelegationRequestOwner",
                                                        request.textIfAny("OwnerId"))),
                                this::list),
                        IAM.read(
                                "GetHumanReadableSummary",
                                Permission.one((request, account) ->
                                        new NamedDelegation(idIn(request)).needs(request, account)),
                                this::summary)));
    }

    private static Stream<ServedOperation> steps() {
        return Stream.of(
                step(
                        "AssociateDelegationRequest",
                        (request, id) -> new AssociateDelegationRequest(id, caller(request))),
                step(
                        "UpdateDelegationRequest",
                        (request, id) ->
                                new UpdateDelegationRequest(id, request.textIfAny("Notes"))),
                step(
                        "AcceptDelegationRequest",
                        (request, id) -> new AcceptDelegationRequest(id, caller(request))),
                step(
                        "RejectDelegationRequest",
                        (request, id) ->
                                new RejectDelegationRequest(id, request.textIfAny("Notes"))));
    }

    private static ServedOperation step(
            String name, BiFunction<OperationRequest, String, DelegationCommand> command) {
        return IAM.change(
                name,
                NamedDelegation.ABOUT,
                (request, named) -> command.apply(request, named.id()));
    }

    private static RequirementBuilder toCreate(OperationRequest request, AccountRef account) {
        return request.permission(DelegationRequest.arn(account, "*"))
                .with(
                        "iam:DelegationDuration",
                        Objects.toString(request.numberIfAny("SessionDuration"), null))
                .with("iam:NotificationChannel", request.textIfAny("NotificationChannel"))
                .with("iam:TemplateArn", template(request));
    }

    private static Arn caller(OperationRequest request) {
        return request.requester().caller().arn();
    }

    private static @Nullable String template(OperationRequest request) {
        return request.structure("Permissions").textIfAny("PolicyTemplateArn");
    }

    /** Refuses what AWS documents, and what would need another account. */
    private static Optional<Refusal> check(OperationRequest request) {
        String owner = request.textIfAny("OwnerAccountId");
        if (owner != null && !owner.equals(request.account().digits())) {
            return Optional.of(
                    new Refusal(
                            SharedError.NOT_IMPLEMENTED,
                            "Pastgrant takes delegation requests only for the account that makes"
                                    + " them."));
        }
        String channel = request.text("NotificationChannel");
        if (!Arn.isValid(channel) || !new Arn(channel).service().equals("sns")) {
            return Optional.of(
                    Refusal.invalidInput("NotificationChannel must be the ARN of an SNS topic."));
        }
        String template = template(request);
        return template == null || !Arn.isValid(template)
                ? Optional.of(
                        Refusal.invalidInput("Permissions must have a valid PolicyTemplateArn."))
                : Optional.empty();
    }

    private Plan<SdkPojo> create(OperationRequest request) {
        ByteBuffer random = ByteBuffer.wrap(randomness.bytes(UUID_OCTETS));
        String id = new UUID(random.getLong(), random.getLong()).toString();
        return request.change(
                new CreateDelegationRequest(id, terms(request)),
                List.of(),
                _ -> request.response().with("DelegationRequestId", id).answer(List.of()));
    }

    private static DelegationTerms terms(OperationRequest request) {
        String owner = request.textIfAny("OwnerAccountId");
        return new DelegationTerms(
                owner == null ? null : new AccountId(owner),
                request.text("Description"),
                new Arn(Objects.requireNonNull(template(request))),
                request.structure("Permissions").structures("Parameters").stream()
                        .map(DelegationRequestOperations::parameter)
                        .toList(),
                new PolicyText(""),
                request.textIfAny("RequestMessage"),
                request.text("RequestorWorkflowId"),
                request.textIfAny("RedirectUrl"),
                request.text("NotificationChannel"),
                Objects.requireNonNull(request.numberIfAny("SessionDuration")),
                request.flag("OnlySendByOwner"));
    }

    private static DelegationParameter parameter(Members parameter) {
        return new DelegationParameter(
                Objects.requireNonNullElse(parameter.textIfAny("Name"), ""),
                "stringList".equals(parameter.textIfAny("Type")),
                parameter.texts("Values"));
    }

    private Plan<SdkPojo> get(OperationRequest request, NamedDelegation named) {
        boolean isChecked = request.flag("DelegationPermissionCheck");
        return request.read(view ->
                found(
                        view,
                        named.id(),
                        delegation ->
                                request.response()
                                        .with(
                                                "DelegationRequest",
                                                DelegationShape.of(
                                                        delegation, view.account(), view.instant()))
                                        .with(
                                                "PermissionCheckStatus",
                                                isChecked
                                                        ? PermissionCheckStatusType.COMPLETE
                                                                .toString()
                                                        : null)
                                        .with(
                                                "PermissionCheckResult",
                                                isChecked ? checked(view).toString() : null)
                                        .reply()));
    }

    /** Root has every permission that can be asked for. Of others nobody can tell in general. */
    private static PermissionCheckResultType checked(View view) {
        return view.caller() instanceof Caller.Root
                ? PermissionCheckResultType.ALLOWED
                : PermissionCheckResultType.UNSURE;
    }

    private static Reply<SdkPojo> found(
            View view, String id, Function<DelegationRequest, Reply<SdkPojo>> answer) {
        return view.account()
                .resources()
                .delegations()
                .get(id)
                .map(answer)
                .orElseGet(() -> new Reply.Refused<>(NoSuchEntity.delegationRequest(id)));
    }

    /** Those that somebody owns: AWS leaves out the others. */
    private Plan<SdkPojo> list(OperationRequest request) {
        String owner = request.textIfAny("OwnerId");
        return request.read(view ->
                new Listing<>(
                                view.account().resources().delegations().byId().values().stream()
                                        .filter(each -> isOwned(each, owner))
                                        .toList(),
                                DelegationRequest::id)
                        .reply(
                                request,
                                "DelegationRequests",
                                each -> DelegationShape.of(each, view.account(), view.instant())));
    }

    private static boolean isOwned(DelegationRequest request, @Nullable String by) {
        Arn owner = request.owner();
        return owner != null && (by == null || owner.text().equals(by));
    }

    private static String idIn(OperationRequest request) {
        String arn = request.text("EntityArn");
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private Plan<SdkPojo> summary(OperationRequest request) {
        String locale = Objects.requireNonNullElse(request.textIfAny("Locale"), ENGLISH);
        String id = idIn(request);
        return request.read(view -> {
            Arn wanted = DelegationRequest.arn(view.account().ref(), id);
            if (!wanted.text().equals(request.text("EntityArn"))) {
                return new Reply.Refused<>(
                        Refusal.invalidInput("EntityArn must be the ARN of a delegation request."));
            }
            return found(
                    view,
                    id,
                    delegation ->
                            DelegationSummary.isIn(locale)
                                    ? request.response()
                                            .with(
                                                    "SummaryContent",
                                                    DelegationSummary.of(delegation))
                                            .with("Locale", locale)
                                            .with(
                                                    "SummaryState",
                                                    SummaryStateType.AVAILABLE.toString())
                                            .reply()
                                    : request.response()
                                            .with("Locale", locale)
                                            .with(
                                                    "SummaryState",
                                                    SummaryStateType.NOT_SUPPORTED.toString())
                                            .reply());
        });
    }
}
