package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionResponse;

/** The versions of customer-managed policies. */
public final class PolicyVersions {
    private PolicyVersions() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write(
                        "CreatePolicyVersion",
                        CreatePolicyVersionRequest.class,
                        PolicyVersions::createPolicyVersion),
                read(
                        "GetPolicyVersion",
                        GetPolicyVersionRequest.class,
                        PolicyVersions::getPolicyVersion),
                read(
                        "ListPolicyVersions",
                        ListPolicyVersionsRequest.class,
                        PolicyVersions::listPolicyVersions),
                write(
                        "SetDefaultPolicyVersion",
                        SetDefaultPolicyVersionRequest.class,
                        PolicyVersions::setDefaultPolicyVersion),
                write(
                        "DeletePolicyVersion",
                        DeletePolicyVersionRequest.class,
                        PolicyVersions::deletePolicyVersion));
    }

    static Plan<CreatePolicyVersionResponse> createPolicyVersion(
            CreatePolicyVersionRequest request, Requester requester) {
        return RequestedArn.parse(
                request.policyArn(),
                requester,
                arn ->
                        Plan.write(
                                requester,
                                account ->
                                        NamedPolicy.needs("CreatePolicyVersion", arn, account)
                                                .done(),
                                NamedPolicy.resources(arn),
                                new ManagedPolicyCommand.CreatePolicyVersion(
                                        arn,
                                        new PolicyText(request.policyDocument()),
                                        Boolean.TRUE.equals(request.setAsDefault())),
                                change ->
                                        new Reply.Answered<>(
                                                created(change.after(), arn),
                                                null,
                                                NamedPolicy.resources(arn))));
    }

    private static CreatePolicyVersionResponse created(Account account, Arn arn) {
        ManagedPolicy policy = account.policy(arn).orElseThrow();
        ManagedPolicy.Version version = policy.versions().lastEntry().getValue();
        return CreatePolicyVersionResponse.builder().policyVersion(listed(policy, version)).build();
    }

    static Plan<GetPolicyVersionResponse> getPolicyVersion(
            GetPolicyVersionRequest request, Requester requester) {
        return NamedPolicy.read(
                "GetPolicyVersion",
                request.policyArn(),
                requester,
                (account, arn) -> get(account, arn, request.versionId()));
    }

    private static Reply<GetPolicyVersionResponse> get(Account account, Arn arn, String versionId) {
        return account.policy(arn)
                .flatMap(policy -> policy.version(versionId).map(version -> whole(policy, version)))
                .<Reply<GetPolicyVersionResponse>>map(version ->
                        Reply.Answered.of(
                                GetPolicyVersionResponse.builder().policyVersion(version).build()))
                .orElseGet(() -> new Reply.Refused<>(NoSuchEntity.policyVersion(arn, versionId)));
    }

    static Plan<ListPolicyVersionsResponse> listPolicyVersions(
            ListPolicyVersionsRequest request, Requester requester) {
        Page.Request paging = new Page.Request(request.maxItems(), request.marker(), requester);
        return NamedPolicy.read(
                "ListPolicyVersions",
                request.policyArn(),
                requester,
                (account, arn) ->
                        account.policy(arn)
                                .map(policy -> list(policy, paging))
                                .orElseGet(() ->
                                        new Reply.Refused<>(NoSuchEntity.attachablePolicy(arn))));
    }

    private static Reply<ListPolicyVersionsResponse> list(
            ManagedPolicy policy, Page.Request paging) {
        return Page.reply(
                List.copyOf(policy.versions().values()),
                PolicyVersions::newestFirst,
                paging,
                page ->
                        ListPolicyVersionsResponse.builder()
                                .versions(
                                        page.items().stream()
                                                .map(version -> listed(policy, version))
                                                .toList())
                                .isTruncated(page.isTruncated())
                                .marker(page.marker())
                                .build());
    }

    /** A key that falls as the number rises: AWS lists the newest version first. */
    private static String newestFirst(ManagedPolicy.Version version) {
        return "%010d".formatted(Integer.MAX_VALUE - version.number());
    }

    static Plan<SetDefaultPolicyVersionResponse> setDefaultPolicyVersion(
            SetDefaultPolicyVersionRequest request, Requester requester) {
        return NamedPolicy.change(
                "SetDefaultPolicyVersion",
                request.policyArn(),
                requester,
                arn -> new ManagedPolicyCommand.SetDefaultPolicyVersion(arn, request.versionId()),
                SetDefaultPolicyVersionResponse.builder().build());
    }

    static Plan<DeletePolicyVersionResponse> deletePolicyVersion(
            DeletePolicyVersionRequest request, Requester requester) {
        return NamedPolicy.change(
                "DeletePolicyVersion",
                request.policyArn(),
                requester,
                arn -> new ManagedPolicyCommand.DeletePolicyVersion(arn, request.versionId()),
                DeletePolicyVersionResponse.builder().build());
    }

    private static PolicyVersion whole(ManagedPolicy policy, ManagedPolicy.Version version) {
        return listed(policy, version).toBuilder()
                .document(EncodedPolicy.of(version.document()))
                .build();
    }

    /**
     * A version without its document, as all but GetPolicyVersion answer.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html">PolicyVersion</a>
     */
    private static PolicyVersion listed(ManagedPolicy policy, ManagedPolicy.Version version) {
        return PolicyVersion.builder()
                .versionId(version.id())
                .isDefaultVersion(version.number() == policy.defaultVersion())
                .createDate(version.createdAt())
                .build();
    }
}
