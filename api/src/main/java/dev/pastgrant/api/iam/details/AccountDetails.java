package dev.pastgrant.api.iam.details;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.identity.Directory;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.projections.lastused.RoleUses;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.EntityType;

/**
 * GetAccountAuthorizationDetails: users, groups, roles, the account's own policies and those of AWS
 * that it uses, with their relations, as one list in pages.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html">GetAccountAuthorizationDetails</a>
 */
public final class AccountDetails {
    private static final List<EntityType> KINDS =
            EntityType.knownValues().stream().sorted(Comparator.comparing(Detail::prefix)).toList();

    private final RoleUses roleUses;

    public AccountDetails(RoleUses roleUses) {
        this.roleUses = roleUses;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.read("GetAccountAuthorizationDetails", Permission.ON_ANYTHING, this::details));
    }

    private Plan<SdkPojo> details(OperationRequest request) {
        return request.read(view -> reply(request, view));
    }

    private Reply<SdkPojo> reply(OperationRequest request, View view) {
        Set<EntityType> wanted = wanted(request);
        return new Listing<Detail>(
                        begin ->
                                KINDS.stream()
                                        .filter(wanted::contains)
                                        .flatMap(kind -> after(view, kind, begin)),
                        Detail::key)
                .reply(
                        request,
                        (response, page) -> {
                            DetailShapes shapes = new DetailShapes(view, request, roleUses);
                            return response.with("UserDetailList", shapes.users(page))
                                    .with("GroupDetailList", shapes.groups(page))
                                    .with("RoleDetailList", shapes.roles(page))
                                    .with("Policies", shapes.policies(page));
                        });
    }

    private static Set<EntityType> wanted(OperationRequest request) {
        List<String> filter = request.texts("Filter");
        return filter.isEmpty()
                ? EntityType.knownValues()
                : filter.stream().map(EntityType::fromValue).collect(Collectors.toSet());
    }

    /** The entries of a kind after a key of any kind. */
    private static Stream<? extends Detail> after(View view, EntityType kind, String begin) {
        String prefix = Detail.prefix(kind);
        if (!begin.startsWith(prefix) && begin.compareTo(prefix) > 0) {
            return Stream.empty();
        }
        String name = begin.startsWith(prefix) ? begin.substring(prefix.length()) : "";
        return switch (kind) {
            case USER -> of(view.account().users(), name, Detail.OfUser::new);
            case GROUP -> of(view.account().groups(), name, Detail.OfGroup::new);
            case ROLE -> of(view.account().roles(), name, Detail.OfRole::new);
            case LOCAL_MANAGED_POLICY ->
                    of(
                            view.account().policies(),
                            name,
                            policy ->
                                    new Detail.OfPolicy(
                                            policy.arn(view.account().ref()), policy, kind));
            case AWS_MANAGED_POLICY -> ofAws(view, name);
            case UNKNOWN_TO_SDK_VERSION -> Stream.empty();
        };
    }

    private static <E extends Entity> Stream<Detail> of(
            Directory<E> entities, String name, Function<E, Detail> detail) {
        return entities.after(name).map(detail);
    }

    /** The policies of AWS that something in the account uses. */
    private static Stream<Detail> ofAws(View view, String after) {
        return view.account().identities().policyUses().counts().asMap().keySet().stream()
                .filter(arn -> view.account().policy(arn).isEmpty())
                .flatMap(arn -> view.policy(arn).stream().map(policy -> ofAws(arn, policy)))
                .filter(each -> each.policy().name().key().compareTo(after) > 0)
                .sorted(Comparator.comparing(Detail.OfPolicy::key))
                .map(each -> each);
    }

    private static Detail.OfPolicy ofAws(Arn arn, SharedPolicy policy) {
        return new Detail.OfPolicy(arn, policy, EntityType.AWS_MANAGED_POLICY);
    }
}
