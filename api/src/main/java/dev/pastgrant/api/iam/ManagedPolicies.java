package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.request.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;

/** Customer-managed policies. */
public final class ManagedPolicies {
    private ManagedPolicies() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write("CreatePolicy", CreatePolicyRequest.class, ManagedPolicies::createPolicy),
                read("GetPolicy", GetPolicyRequest.class, ManagedPolicies::getPolicy),
                read("ListPolicies", ListPoliciesRequest.class, ManagedPolicies::listPolicies),
                write("DeletePolicy", DeletePolicyRequest.class, ManagedPolicies::deletePolicy));
    }

    static Plan<CreatePolicyResponse> createPolicy(
            CreatePolicyRequest request, Requester requester) {
        return RequestedPath.parse(
                request.path(), requester, path -> create(request, requester, path));
    }

    private static Plan<CreatePolicyResponse> create(
            CreatePolicyRequest request, Requester requester, EntityPath path) {
        EntityName name = new EntityName(request.policyName());
        ManagedPolicyCommand.CreatePolicy command =
                new ManagedPolicyCommand.CreatePolicy(
                        name,
                        path,
                        request.description(),
                        new PolicyText(request.policyDocument()),
                        AwsTags.read(request.tags()));
        return new Plan<>(
                requester.account(),
                account -> needsToCreate(account, command),
                List.of(PolicyName.resource(request.policyName())),
                new Work.Write<>(command, change -> created(change, name)));
    }

    /** Who tags a policy while creating it needs the permission to tag it, too. */
    private static List<Requirement> needsToCreate(
            Account account, ManagedPolicyCommand.CreatePolicy command) {
        Arn arn = ManagedPolicy.arn(account.id(), command.path(), command.name());
        List<Requirement> needs = new ArrayList<>();
        needs.add(
                RequirementBuilder.permission("iam:CreatePolicy", arn)
                        .withRequestTags(command.tags())
                        .done());
        if (!command.tags().isEmpty()) {
            needs.add(
                    RequirementBuilder.permission("iam:TagPolicy", arn)
                            .withRequestTags(command.tags())
                            .done());
        }
        return needs;
    }

    private static Reply.Answered<CreatePolicyResponse> created(Change change, EntityName name) {
        ManagedPolicy policy = change.after().policies().find(name).orElseThrow();
        Arn arn = policy.arn(change.after().id());
        return new Reply.Answered<>(
                CreatePolicyResponse.builder()
                        .policy(ManagedPolicyShape.of(change.after(), policy))
                        .build(),
                null,
                Stream.of(name.text(), arn.text(), policy.id().text())
                        .map(PolicyName::resource)
                        .toList());
    }

    static Plan<GetPolicyResponse> getPolicy(GetPolicyRequest request, Requester requester) {
        return NamedPolicy.read("GetPolicy", request.policyArn(), requester, ManagedPolicies::get);
    }

    private static Reply<GetPolicyResponse> get(Account account, Arn arn) {
        return account.policy(arn)
                .<Reply<GetPolicyResponse>>map(policy ->
                        Reply.Answered.of(
                                GetPolicyResponse.builder()
                                        .policy(ManagedPolicyShape.of(account, policy))
                                        .build()))
                .orElseGet(() -> new Reply.Refused<>(NoSuchEntity.policy(arn)));
    }

    static Plan<ListPoliciesResponse> listPolicies(
            ListPoliciesRequest request, Requester requester) {
        String prefix =
                request.pathPrefix() == null ? EntityPath.ROOT.text() : request.pathPrefix();
        Page.Request paging = new Page.Request(request.maxItems(), request.marker(), requester);
        return Plan.read(
                requester,
                // AWS authorizes this on no ARN, but on these words, which only `*` covers.
                _ -> new Requirement("iam:ListPolicies", "policy path " + prefix, Map.of()),
                view -> list(view.account(), request, prefix, paging));
    }

    private static Reply<ListPoliciesResponse> list(
            Account account, ListPoliciesRequest request, String prefix, Page.Request paging) {
        PolicyUsage usage = PolicyUsage.of(account);
        List<ManagedPolicy> policies =
                account.policies().byId().values().stream()
                        .filter(_ -> request.scope() != PolicyScopeType.AWS)
                        .filter(policy -> policy.path().text().startsWith(prefix))
                        .filter(policy -> isAsked(policy.arn(account.id()), request, usage))
                        .toList();
        return Page.reply(
                policies,
                policy -> policy.name().key(),
                paging,
                page -> listed(account, page, usage));
    }

    private static boolean isAsked(Arn policy, ListPoliciesRequest request, PolicyUsage usage) {
        PolicyUsageType use = request.policyUsageFilter();
        boolean onlyAttached = Boolean.TRUE.equals(request.onlyAttached());
        return usage.passes(
                policy, onlyAttached && use == null ? PolicyUsageType.PERMISSIONS_POLICY : use);
    }

    private static ListPoliciesResponse listed(
            Account account, Page<ManagedPolicy> page, PolicyUsage usage) {
        return ListPoliciesResponse.builder()
                .policies(
                        page.items().stream()
                                .map(policy -> ManagedPolicyShape.listed(account, policy, usage))
                                .toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
    }

    static Plan<DeletePolicyResponse> deletePolicy(
            DeletePolicyRequest request, Requester requester) {
        return NamedPolicy.change(
                "DeletePolicy",
                request.policyArn(),
                requester,
                ManagedPolicyCommand.DeletePolicy::new,
                DeletePolicyResponse.builder().build());
    }
}
