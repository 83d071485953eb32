package dev.pastgrant.api.sts;

import static dev.pastgrant.api.operation.OperationRows.STS;

import dev.pastgrant.api.operation.Check;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.PackedSize;
import dev.pastgrant.domain.session.SessionCommand;
import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
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
import software.amazon.awssdk.services.sts.model.Credentials;

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
                        Check.without("ProvidedContexts", "MinimumSessionTokenSize"),
                        MfaCodes::check),
                STS.write(
                        "GetSessionToken",
                        Permission.NONE,
                        this::getSessionToken,
                        Check.without("MinimumSessionTokenSize"),
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
        return request.plan(
                new AccountId(command.roleArn().account()),
                List.of(role(command.roleArn())),
                new Work.Issue<>(command, session -> assumed(request, command, session)));
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

    private Reply.Answered<SdkPojo> assumed(
            OperationRequest request, AssumeRole command, SessionTokens.Credentials session) {
        Arn role = command.roleArn();
        String name = role.resource().substring(role.resource().lastIndexOf('/') + 1);
        String id = session.grant().principal() + ":" + command.sessionName();
        Arn arn = role.ofSession("assumed-role/" + name + "/" + command.sessionName());
        return request.response()
                .with("Credentials", credentials(session))
                .with(
                        "AssumedRoleUser",
                        AssumedRoleUser.builder().assumedRoleId(id).arn(arn.text()).build())
                .with("PackedPolicySize", PackedSize.of(session.grant()))
                .with("SourceIdentity", session.grant().sourceIdentity())
                .answer(
                        List.of(
                                role(role),
                                new ResourceRef("AWS::STS::AssumedRole", id),
                                new ResourceRef("AWS::STS::AssumedRole", arn.text()),
                                new ResourceRef(
                                        "AWS::IAM::AccessKey",
                                        session.grant().accessKey().text())));
    }

    private Plan<SdkPojo> getSessionToken(OperationRequest request) {
        return request.plan(
                request.account(),
                List.of(),
                new Work.Issue<>(
                        new SessionCommand.GetSessionToken(
                                request.numberIfAny("DurationSeconds"), MfaCodes.of(request)),
                        session ->
                                request.response()
                                        .with("Credentials", credentials(session))
                                        .answer(List.of())));
    }

    private Credentials credentials(SessionTokens.Credentials session) {
        return Credentials.builder()
                .accessKeyId(session.grant().accessKey().text())
                .secretAccessKey(session.secretAccessKey().reveal())
                .sessionToken(tokens.seal(session))
                .expiration(session.grant().expiresAt())
                .build();
    }

    private static ResourceRef role(Arn arn) {
        return new ResourceRef("AWS::IAM::Role", arn.text());
    }
}
