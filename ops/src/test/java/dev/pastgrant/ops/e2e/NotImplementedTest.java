package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.Protocol;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every operation of the five services either works or says that it does not: none pretends. */
@Timeout(180)
class NotImplementedTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final Set<String> IMPLEMENTED =
            names(
                    """
                    CreateUser GetUser ListUsers UpdateUser DeleteUser TagUser UntagUser ListUserTags
                    CreateGroup GetGroup ListGroups UpdateGroup DeleteGroup
                    AddUserToGroup RemoveUserFromGroup ListGroupsForUser
                    CreatePolicy GetPolicy ListPolicies DeletePolicy
                    CreatePolicyVersion GetPolicyVersion DeletePolicyVersion ListPolicyVersions
                    SetDefaultPolicyVersion ListEntitiesForPolicy
                    AttachUserPolicy DetachUserPolicy ListAttachedUserPolicies
                    AttachGroupPolicy DetachGroupPolicy ListAttachedGroupPolicies
                    AttachRolePolicy DetachRolePolicy ListAttachedRolePolicies
                    PutUserPolicy GetUserPolicy DeleteUserPolicy ListUserPolicies
                    PutGroupPolicy GetGroupPolicy DeleteGroupPolicy ListGroupPolicies
                    PutRolePolicy GetRolePolicy DeleteRolePolicy ListRolePolicies
                    CreateRole GetRole ListRoles UpdateRole UpdateRoleDescription DeleteRole
                    UpdateAssumeRolePolicy
                    TagRole UntagRole ListRoleTags
                    PutUserPermissionsBoundary DeleteUserPermissionsBoundary
                    PutRolePermissionsBoundary DeleteRolePermissionsBoundary
                    CreateAccessKey ListAccessKeys UpdateAccessKey DeleteAccessKey
                    GetAccessKeyLastUsed
                    CreateVirtualMFADevice DeleteVirtualMFADevice EnableMFADevice
                    DeactivateMFADevice ListMFADevices ListVirtualMFADevices
                    CreateAccountAlias DeleteAccountAlias ListAccountAliases GetAccountSummary
                    GenerateCredentialReport GetCredentialReport
                    SimulateCustomPolicy SimulatePrincipalPolicy
                    GetContextKeysForCustomPolicy GetContextKeysForPrincipalPolicy
                    DecodeAuthorizationMessage
                    GetCallerIdentity AssumeRole GetSessionToken GetAccessKeyInfo
                    LookupEvents
                    """);

    private final FreshAccount account = SERVER.freshAccount();

    private static Set<String> names(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void what_is_not_implemented_says_so_and_is_recorded() {
        Set<String> missing = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (Service service : Service.values()) {
            for (Operation operation : ServiceModel.of(service).operations()) {
                if (!isImplemented(operation)) {
                    missing.add(operation.action());
                    assertNotImplemented(operation);
                } else if (call(operation).statusCode() == 501) {
                    refused.add(operation.action());
                }
            }
        }

        assertThat(refused).as("what should be implemented").isEmpty();
        assertThat(missing).hasSizeGreaterThan(200);
        assertThat(recorded()).containsExactlyElementsOf(missing);
    }

    /** Organizations has a CreatePolicy too, for instance. */
    private static boolean isImplemented(Operation operation) {
        return switch (operation.service()) {
            case IAM, STS, CLOUDTRAIL -> IMPLEMENTED.contains(operation.name());
            case ORGANIZATIONS, ACCESS_ANALYZER -> false;
        };
    }

    private Set<String> recorded() {
        List<String> names = new ArrayList<>();
        for (JsonNode each :
                RunningServer.audit(account.clients(), Map.of("error", "NotImplemented"))) {
            String service = each.get("eventSource").textValue().replace(".amazonaws.com", "");
            names.add(service + ":" + each.get("eventName").textValue());
        }
        return new TreeSet<>(names);
    }

    private void assertNotImplemented(Operation operation) {
        HttpResponse<String> reply = call(operation);
        assertThat(reply.statusCode()).as(operation.action() + ": " + reply.body()).isEqualTo(501);
        if (operation.service().protocol() == Protocol.REST_JSON) {
            assertThat(reply.headers().firstValue("x-amzn-ErrorType")).contains("NotImplemented");
        } else {
            assertThat(reply.body()).contains("NotImplemented");
        }
    }

    private HttpResponse<String> call(Operation operation) {
        SignedHttp http = account.clients().http(operation.service().signingName());
        return switch (operation.service().protocol()) {
            case QUERY ->
                    http.form(
                            "Action="
                                    + operation.name()
                                    + "&Version="
                                    + operation.service().apiVersion());
            case JSON_1_1 ->
                    http.post(
                            "/",
                            "{}",
                            Map.of(
                                    "Content-Type",
                                    "application/x-amz-json-1.1",
                                    "X-Amz-Target",
                                    operation.service().targetPrefixes().getFirst()
                                            + "."
                                            + operation.name()));
            case REST_JSON -> rest(http, operation);
        };
    }

    private static HttpResponse<String> rest(SignedHttp http, Operation operation) {
        String path = operation.requestUri().orElseThrow().replaceAll("\\{[^}]*}", "x");
        return SignedHttp.send(
                http.signed(
                        operation.httpMethod().orElseThrow(),
                        path,
                        new byte[0],
                        Map.of("Content-Type", "application/json"),
                        Clock.systemUTC()));
    }
}
