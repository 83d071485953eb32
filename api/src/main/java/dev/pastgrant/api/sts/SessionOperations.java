package dev.pastgrant.api.sts;

import static dev.pastgrant.api.operation.OperationRows.STS;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ResponseBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.PackedSize;
import dev.pastgrant.domain.session.SessionCommand;
import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;

/**
 * The operations that issue temporary credentials. Their plans require no permission, because a
 * role's trust policy takes part in the decision. The rules for sessions check everything that is
 * needed.
 */
public final class SessionOperations {
    /**
     * The most managed policies that narrow a session.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole,
     *     PolicyArns</a>
     */
    private static final int POLICIES_MAX = 10;

    private final SessionTokens tokens;

    public SessionOperations(SessionTokens tokens) {
        this.tokens = tokens;
    }

    public Stream<ServedOperation> operations() {
        return Stream.of(
                STS.readNow(
                        "AssumeRole",
                        Permission.NONE,
                        this::assumeRole,
                        SessionOperations::hasArns,
                        SessionOperations::hasFewPolicies,
                        SessionOperations::hasNoContext,
                        MfaCodes::check),
                STS.write(
                        "GetSessionToken",
                        Permission.NONE,
                        this::getSessionToken,
                        MfaCodes::check));
    }

    /** Checks that the role and the session policies are named by ARNs that they can have. */
    private static Optional<Refusal> hasArns(OperationRequest request) {
        String role = request.text("RoleArn");
        return policyArns(request)
                .filter(arn -> arn == null || !Arn.isValid(arn))
                .map(String::valueOf)
                .findFirst()
                .or(() -> isOfAnAccount(role) ? Optional.empty() : Optional.of(role))
                .map(arn -> Refusal.validation(arn + " is invalid"));
    }

    /**
     * Refuses an assertion of a context provider, such as IAM Identity Center. AWS has encrypted it
     * for itself, so nobody else can check it. AWS's sentence is not documented (40 % sure).
     */
    private static Optional<Refusal> hasNoContext(OperationRequest request) {
        return request.structures("ProvidedContexts").stream()
                .findFirst()
                .map(context -> {
                    String provider = context.textIfAny("ProviderArn");
                    boolean isGiven = context.textIfAny("ContextAssertion") != null;
                    return Refusal.validation(
                            isGiven && provider != null
                                    ? "The context assertion of " + provider + " is invalid"
                                    : "A provided context must have a provider and an assertion");
                });
    }

    /** AWS's model has no limit here; the limit is documented, the sentence is not (50 % sure). */
    private static Optional<Refusal> hasFewPolicies(OperationRequest request) {
        return policyArns(request).count() <= POLICIES_MAX
                ? Optional.empty()
                : Optional.of(
                        Refusal.validation(
                                "1 validation error detected: Value at 'policyArns' failed to"
                                        + " satisfy constraint: Member must have length less than"
                                        + " or equal to "
                                        + POLICIES_MAX));
    }

    private static Stream<@Nullable String> policyArns(OperationRequest request) {
        return request.structures("PolicyArns").stream().map(policy -> policy.textIfAny("arn"));
    }

    /**
     * Whether an ARN has an account number, as a role's must. The account in an ARN may also be
     * empty or {@code aws}.
     */
    private static boolean isOfAnAccount(String arn) {
        return Arn.isValid(arn) && AccountId.isValid(new Arn(arn).account());
    }

    private Plan<SdkPojo> assumeRole(OperationRequest request) {
        AssumeRole command = command(request);
        IssuedCredentials credentials = IssuedCredentials.of(request, tokens);
        return request.plan(
                new AccountId(command.roleArn().account()),
                List.of(role(command.roleArn())),
                new Work.Issue<>(
                        command,
                        session ->
                                assumed(
                                        credentials.in(request.response(), session),
                                        command,
                                        session.grant())));
    }

    private static AssumeRole command(OperationRequest request) {
        String policy = request.textIfAny("Policy");
        return new AssumeRole(
                new Arn(request.text("RoleArn")),
                request.text("RoleSessionName"),
                request.numberIfAny("DurationSeconds"),
                policy == null ? null : new PolicyText(policy),
                request.structures("PolicyArns").stream()
                        .map(each -> new Arn(each.text("arn")))
                        .toList(),
                request.structures("Tags").stream()
                        .map(tag -> new Tag(tag.text("Key"), tag.text("Value")))
                        .toList(),
                request.texts("TransitiveTagKeys"),
                request.textIfAny("ExternalId"),
                request.textIfAny("SourceIdentity"),
                MfaCodes.of(request));
    }

    private static Reply.Answered<SdkPojo> assumed(
            ResponseBuilder response, AssumeRole command, SessionGrant grant) {
        Arn role = command.roleArn();
        String name = role.resource().substring(role.resource().lastIndexOf('/') + 1);
        String id = grant.principal() + ":" + command.sessionName();
        Arn arn = role.ofSession("assumed-role/" + name + "/" + command.sessionName());
        return response.with(
                        "AssumedRoleUser",
                        AssumedRoleUser.builder().assumedRoleId(id).arn(arn.text()).build())
                .with("PackedPolicySize", PackedSize.of(grant))
                .with("SourceIdentity", grant.sourceIdentity())
                .answer(
                        List.of(
                                role(role),
                                new ResourceRef("AWS::STS::AssumedRole", id),
                                new ResourceRef("AWS::STS::AssumedRole", arn.text()),
                                new ResourceRef("AWS::IAM::AccessKey", grant.accessKey().text())));
    }

    private Plan<SdkPojo> getSessionToken(OperationRequest request) {
        IssuedCredentials credentials = IssuedCredentials.of(request, tokens);
        return request.plan(
                request.account(),
                List.of(),
                new Work.Issue<>(
                        new SessionCommand.GetSessionToken(
                                request.numberIfAny("DurationSeconds"), MfaCodes.of(request)),
                        session -> credentials.in(request.response(), session).answer(List.of())));
    }

    private static ResourceRef role(Arn arn) {
        return new ResourceRef("AWS::IAM::Role", arn.text());
    }
}
