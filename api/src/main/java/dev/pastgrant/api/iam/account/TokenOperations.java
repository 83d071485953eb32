package dev.pastgrant.api.iam.account;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.operation.EventIds;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.token.TokenCommand.DisableOutboundWebIdentityFederation;
import dev.pastgrant.domain.account.token.TokenCommand.EnableOutboundWebIdentityFederation;
import dev.pastgrant.domain.account.token.TokenCommand.SetSecurityTokenServicePreferences;
import dev.pastgrant.domain.account.token.TokenDecider;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The operations on the tokens that STS gives an account, and on the root users of an
 * organization's accounts. No account is in an organization yet.
 */
public final class TokenOperations {
    private static final Refusal NO_ORGANIZATION =
            new Refusal(
                    IamError.ORGANIZATION_NOT_FOUND,
                    "No organization is associated with your account.");

    private static final String VERSION = "GlobalEndpointTokenVersion";

    private TokenOperations() {}

    public static Stream<ServedOperation> operations() {
        return Stream.concat(
                Stream.of(
                        IAM.write(
                                "SetSecurityTokenServicePreferences",
                                Permission.ON_ANYTHING,
                                TokenOperations::prefer),
                        IAM.write(
                                "EnableOutboundWebIdentityFederation",
                                Permission.ON_ANYTHING,
                                TokenOperations::enable),
                        IAM.write(
                                "DisableOutboundWebIdentityFederation",
                                Permission.ON_ANYTHING,
                                request ->
                                        request.change(
                                                new DisableOutboundWebIdentityFederation(),
                                                List.of())),
                        IAM.read(
                                "GetOutboundWebIdentityFederationInfo",
                                Permission.ON_ANYTHING,
                                TokenOperations::info)),
                ofOrganization());
    }

    private static Stream<ServedOperation> ofOrganization() {
        return Stream.of(
                IAM.read(
                        "ListOrganizationsFeatures",
                        Permission.ON_ANYTHING,
                        TokenOperations::noOrganization),
                withoutOrganization("EnableOrganizationsRootCredentialsManagement"),
                withoutOrganization("DisableOrganizationsRootCredentialsManagement"),
                withoutOrganization("EnableOrganizationsRootSessions"),
                withoutOrganization("DisableOrganizationsRootSessions"));
    }

    private static ServedOperation withoutOrganization(String name) {
        return IAM.write(name, Permission.ON_ANYTHING, TokenOperations::noOrganization);
    }

    private static Plan<SdkPojo> noOrganization(OperationRequest request) {
        return request.read(_ -> new Reply.Refused<>(NO_ORGANIZATION));
    }

    private static Plan<SdkPojo> prefer(OperationRequest request) {
        int version = request.text(VERSION).equals("v2Token") ? 2 : 1;
        return request.change(new SetSecurityTokenServicePreferences(version), List.of());
    }

    private static Plan<SdkPojo> enable(OperationRequest request) {
        return request.change(
                new EnableOutboundWebIdentityFederation(EventIds.next()),
                List.of(),
                change ->
                        request.response()
                                .with("IssuerIdentifier", issuer(change.after()))
                                .answer(List.of()));
    }

    private static Plan<SdkPojo> info(OperationRequest request) {
        return request.read(view ->
                view.account().settings().tokens().isIssuing()
                        ? request.response()
                                .with("IssuerIdentifier", issuer(view.account()))
                                .with("JwtVendingEnabled", true)
                                .reply()
                        : new Reply.Refused<>(TokenDecider.DISABLED));
    }

    private static String issuer(Account account) {
        return "https://%s.tokens.sts.global.api.aws"
                .formatted(account.settings().tokens().issuer());
    }
}
