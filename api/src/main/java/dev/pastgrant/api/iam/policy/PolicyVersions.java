package dev.pastgrant.api.iam.policy;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.policy.ManagedPolicy;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.CreatePolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.DeletePolicyVersion;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand.SetDefaultPolicyVersion;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

/** The versions of managed policies. */
public final class PolicyVersions {
    private PolicyVersions() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.write("CreatePolicyVersion", NamedPolicy.ABOUT, PolicyVersions::create),
                IAM.read("GetPolicyVersion", NamedPolicy.ABOUT, PolicyVersions::get),
                IAM.read("ListPolicyVersions", NamedPolicy.ABOUT, PolicyVersions::list),
                IAM.change(
                        "SetDefaultPolicyVersion",
                        NamedPolicy.ABOUT,
                        (request, of) -> new SetDefaultPolicyVersion(of.arn(), version(request))),
                IAM.change(
                        "DeletePolicyVersion",
                        NamedPolicy.ABOUT,
                        (request, of) -> new DeletePolicyVersion(of.arn(), version(request))));
    }

    private static String version(OperationRequest request) {
        return request.text("VersionId");
    }

    private static Plan<SdkPojo> create(OperationRequest request, NamedPolicy of) {
        return request.change(
                new CreatePolicyVersion(
                        of.arn(),
                        new PolicyText(request.text("PolicyDocument")),
                        request.flag("SetAsDefault")),
                of.resources(),
                change ->
                        request.response()
                                .with("PolicyVersion", newest(change.after(), of.arn()))
                                .answer(of.resources()));
    }

    private static PolicyVersion newest(Account account, Arn arn) {
        ManagedPolicy policy = account.policy(arn).orElseThrow();
        ManagedPolicy.Version newest = policy.versions().lastEntry().getValue();
        return PolicyVersionShape.listed(policy, newest.number(), newest.createdAt());
    }

    private static Plan<SdkPojo> get(OperationRequest request, NamedPolicy of) {
        String id = version(request);
        return request.read(view ->
                view.policy(of.arn())
                        .flatMap(policy ->
                                policy.version(id)
                                        .map(version -> PolicyVersionShape.whole(policy, version)))
                        .map(shape -> request.response().with("PolicyVersion", shape).reply())
                        .orElseGet(() ->
                                new Reply.Refused<>(NoSuchEntity.policyVersion(of.arn(), id))));
    }

    private static Plan<SdkPojo> list(OperationRequest request, NamedPolicy of) {
        return request.read(view ->
                view.policy(of.arn())
                        .map(policy ->
                                new Listing<>(
                                                policy.versionTimes().entrySet(),
                                                version -> newestFirst(version.getKey()))
                                        .reply(
                                                request,
                                                "Versions",
                                                version ->
                                                        PolicyVersionShape.listed(
                                                                policy,
                                                                version.getKey(),
                                                                version.getValue())))
                        .orElseGet(() ->
                                new Reply.Refused<>(NoSuchEntity.attachablePolicy(of.arn()))));
    }

    /** A key that falls as the number rises: AWS lists the newest version first. */
    private static String newestFirst(int number) {
        return "%010d".formatted(Integer.MAX_VALUE - number);
    }
}
