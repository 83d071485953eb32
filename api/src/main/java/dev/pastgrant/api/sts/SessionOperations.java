package dev.pastgrant.api.sts;

import static dev.pastgrant.api.operation.ServedOperation.readNow;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionCommand;
import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
import dev.pastgrant.domain.session.SessionCommand.MfaCode;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.GetSessionTokenResponse;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;

/**
 * Temporary credentials. The plans require no permission: a role's trust policy has a say, so the
 * rules for sessions check all that is needed.
 */
public final class SessionOperations {
    private final SessionTokens tokens;

    public SessionOperations(SessionTokens tokens) {
        this.tokens = tokens;
    }

    public List<ServedOperation<?, ?>> operations() {
        return List.of(
                readNow("AssumeRole", AssumeRoleRequest.class, this::assumeRole),
                write("GetSessionToken", GetSessionTokenRequest.class, this::getSessionToken));
    }

    Plan<AssumeRoleResponse> assumeRole(AssumeRoleRequest request, Requester requester) {
        Optional<String> notArn =
                request.policyArns().stream()
                        .map(PolicyDescriptorType::arn)
                        .filter(arn -> arn == null || !Arn.isValid(arn))
                        .map(String::valueOf)
                        .findFirst();
        if (!isOfAnAccount(request.roleArn()) || notArn.isPresent()) {
            return Plan.refuse(
                    requester,
                    Refusal.validation(notArn.orElse(request.roleArn()) + " is invalid"));
        }
        return MfaCodes.parse(
                request.serialNumber(),
                request.tokenCode(),
                requester,
                mfa -> assumeRole(command(request, mfa)));
    }

    /** A role is of an account; an ARN may also be of none, or of AWS itself. */
    private static boolean isOfAnAccount(String arn) {
        return Arn.isValid(arn) && AccountId.isValid(new Arn(arn).account());
    }

    private Plan<AssumeRoleResponse> assumeRole(AssumeRole command) {
        return new Plan<>(
                new AccountId(command.roleArn().account()),
                _ -> List.of(),
                List.of(role(command.roleArn())),
                new Work.Issue<>(command, session -> assumed(command, session)));
    }

    private static AssumeRole command(AssumeRoleRequest request, @Nullable MfaCode mfa) {
        return new AssumeRole(
                new Arn(request.roleArn()),
                request.roleSessionName(),
                request.durationSeconds(),
                request.policy() == null ? null : new PolicyText(request.policy()),
                request.policyArns().stream().map(policy -> new Arn(policy.arn())).toList(),
                request.tags().stream().map(tag -> new Tag(tag.key(), tag.value())).toList(),
                request.transitiveTagKeys(),
                request.externalId(),
                request.sourceIdentity(),
                mfa);
    }

    private Reply.Answered<AssumeRoleResponse> assumed(
            AssumeRole command, SessionTokens.Credentials session) {
        Arn role = command.roleArn();
        String name = role.resource().substring(role.resource().lastIndexOf('/') + 1);
        String id = session.grant().principal() + ":" + command.sessionName();
        Arn arn =
                Arn.sts(
                        session.grant().account(),
                        "assumed-role/" + name + "/" + command.sessionName());
        AssumeRoleResponse response =
                AssumeRoleResponse.builder()
                        .credentials(credentials(session))
                        .assumedRoleUser(
                                AssumedRoleUser.builder().assumedRoleId(id).arn(arn.text()).build())
                        .packedPolicySize(PackedPolicySize.percent(command))
                        .sourceIdentity(session.grant().sourceIdentity())
                        .build();
        return new Reply.Answered<>(
                response,
                null,
                List.of(
                        role(role),
                        new ResourceRef("AWS::STS::AssumedRole", id),
                        new ResourceRef("AWS::STS::AssumedRole", arn.text()),
                        new ResourceRef(
                                "AWS::IAM::AccessKey", session.grant().accessKey().text())));
    }

    Plan<GetSessionTokenResponse> getSessionToken(
            GetSessionTokenRequest request, Requester requester) {
        return MfaCodes.parse(
                request.serialNumber(),
                request.tokenCode(),
                requester,
                mfa ->
                        new Plan<>(
                                requester.account(),
                                _ -> List.of(),
                                List.of(),
                                new Work.Issue<>(
                                        new SessionCommand.GetSessionToken(
                                                request.durationSeconds(), mfa),
                                        this::issued)));
    }

    private Reply.Answered<GetSessionTokenResponse> issued(SessionTokens.Credentials session) {
        return Reply.Answered.of(
                GetSessionTokenResponse.builder().credentials(credentials(session)).build());
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
