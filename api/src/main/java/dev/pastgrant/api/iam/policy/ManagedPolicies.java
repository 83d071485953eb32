package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.NewEntity;
import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.iam.named.Tagging;
import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.DeletePolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.TagPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.UntagPolicy;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;

/** Managed policies and their tags. Those of AWS are in every account, and only read. */
public final class ManagedPolicies {
    private static final NewEntity<ManagedPolicy> NEW =
            new NewEntity<>("Policy", Account::policies, ManagedPolicyShape::created);

    /** AWS authorizes a list on no ARN, but on these words, which only {@code *} covers. */
    private static final Permission TO_LIST =
            (request, _) ->
                    List.of(
                            new Requirement(
                                    request.operation().model().action(),
                                    "policy path " + RequestedPath.prefix(request),
                                    Map.of()));

    private ManagedPolicies() {}

    public static Stream<ServedOperation> operations() {
        return Stream.concat(
                Stream.of(
                        IAM.write(
                                "CreatePolicy",
                                NEW.permission(),
                                ManagedPolicies::create,
                                RequestedPath.check("Path")),
                        IAM.read("GetPolicy", NamedPolicy.ABOUT, ManagedPolicies::get),
                        IAM.read(
                                "ListPolicies",
                                TO_LIST,
                                request -> request.read(view -> list(request, view))),
                        IAM.change(
                                "DeletePolicy",
                                NamedPolicy.ABOUT,
                                (_, policy) -> new DeletePolicy(policy.arn()))),
                new Tagging<>(
                                "Policy",
                                NamedPolicy.ABOUT,
                                (policy, tags) -> new TagPolicy(policy.arn(), tags),
                                (policy, keys) -> new UntagPolicy(policy.arn(), keys))
                        .operations());
    }

    private static Plan<SdkPojo> create(OperationRequest request) {
        return NEW.plan(
                request,
                new CreatePolicy(
                        new EntityName(request.text("PolicyName")),
                        RequestedPath.of(request),
                        request.textIfAny("Description"),
                        new PolicyText(request.text("PolicyDocument")),
                        AwsTags.in(request)));
    }

    private static Plan<SdkPojo> get(OperationRequest request, NamedPolicy named) {
        return request.read(view ->
                view.policy(named.arn())
                        .map(policy -> ManagedPolicyShape.of(view.account(), policy))
                        .map(shape -> request.response().with("Policy", shape).reply())
                        .orElseGet(() -> new Reply.Refused<>(named.missing())));
    }

    private static Reply<SdkPojo> list(OperationRequest request, View view) {
        Account account = view.account();
        PolicyUsage usage = PolicyUsage.of(account);
        PolicyUsageType wanted = usage(request);
        String prefix = RequestedPath.prefix(request);
        return new Listing<SharedPolicy>(
                        begin ->
                                inScope(request, view, begin)
                                        .filter(policy -> policy.path().text().startsWith(prefix))
                                        .filter(policy ->
                                                usage.passes(
                                                        ManagedPolicyShape.arn(account, policy),
                                                        wanted)),
                        ManagedPolicies::key)
                .reply(
                        request,
                        "Policies",
                        policy -> ManagedPolicyShape.listed(account, policy, usage));
    }

    /** The policies after a key, in order: the account's own, AWS's, or both. */
    private static Stream<SharedPolicy> inScope(OperationRequest request, View view, String begin) {
        String scope = request.textIfAny("Scope");
        Stream<SharedPolicy> own =
                PolicyScopeType.AWS.toString().equals(scope)
                        ? Stream.empty()
                        : view.account().policies().after(begin).map(policy -> policy);
        Stream<SharedPolicy> ofAws =
                PolicyScopeType.LOCAL.toString().equals(scope)
                        ? Stream.empty()
                        : view.surroundings()
                                .awsPoliciesAfter(view.account(), begin)
                                .map(policy -> policy);
        return Listing.merged(own, ofAws, Comparator.comparing(ManagedPolicies::key));
    }

    private static String key(SharedPolicy policy) {
        return switch (policy) {
            case ManagedPolicy own -> own.name().key();
            case AwsPolicy ofAws -> AwsPolicy.key(ofAws.name());
        };
    }

    private static @Nullable PolicyUsageType usage(OperationRequest request) {
        PolicyUsageType use = PolicyUsageType.fromValue(request.textIfAny("PolicyUsageFilter"));
        return use == null && request.flag("OnlyAttached")
                ? PolicyUsageType.PERMISSIONS_POLICY
                : use;
    }
}
