package dev.pastgrant.policy.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.Verdict.Denied;
import dev.pastgrant.policy.interpreter.Verdict.ExplicitlyDenied;
import dev.pastgrant.policy.interpreter.Verdict.ImplicitlyDenied;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DenialMessageTest {
    private static final String ALICE =
            "User: arn:aws:iam::111111111111:user/staff/alice is not authorized to perform: ";
    private static final StatementReference INLINE =
            new StatementReference(new PolicySource.Inline("own", Cast.ALICE.arn()), 0, null);

    @Test
    void a_missing_permission_is_put_down_to_identity_based_policies() {
        assertThat(
                        message(
                                "arn:aws:iam::111111111111:user/bob",
                                missing(Gate.IDENTITY_BASED_POLICY)))
                .isEqualTo(
                        ALICE
                                + "iam:GetUser on resource: arn:aws:iam::111111111111:user/bob"
                                + " because no identity-based policy allows the iam:GetUser action");
    }

    @Test
    void an_action_without_resource_names_none() {
        assertThat(message("*", missing(Gate.SESSION_POLICY)))
                .isEqualTo(
                        ALICE
                                + "iam:GetUser because no session policy allows the iam:GetUser"
                                + " action");
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY_BASED_POLICY, an identity-based policy",
        "PERMISSIONS_BOUNDARY, a permissions boundary",
        "SESSION_POLICY, a session policy",
        "RESOURCE_BASED_POLICY, a resource-based policy",
        "SERVICE_CONTROL_POLICY, a service control policy",
        "RESOURCE_CONTROL_POLICY, a resource control policy",
        "VPC_ENDPOINT_POLICY, a VPC endpoint policy",
        "ROLE_TRUST_POLICY, the role trust policy"
    })
    void an_explicit_deny_names_its_kind_of_policy(Gate gate, String policy) {
        assertThat(message("*", new ExplicitlyDenied(gate, INLINE)))
                .isEqualTo(ALICE + "iam:GetUser with an explicit deny in " + policy);
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_allow_names_its_kind_of_policy(Gate gate) {
        assertThat(message("*", missing(gate)))
                .isEqualTo(
                        ALICE
                                + "iam:GetUser because no "
                                + gate.phrase()
                                + " allows the iam:GetUser action");
    }

    @Test
    void an_explicit_deny_in_a_control_policy_names_its_arn() {
        var policy = new Arn("arn:aws:organizations::333333333333:policy/o-1/p-1");
        var by = new StatementReference(new PolicySource.Control(policy, "ou-1"), 0, "NoLeaving");
        assertThat(message("*", new ExplicitlyDenied(Gate.SERVICE_CONTROL_POLICY, by)))
                .endsWith("with an explicit deny in a service control policy: " + policy);
    }

    @Test
    void an_explicit_deny_in_a_managed_policy_names_its_arn() {
        var policy = Arn.iam(AccountRef.aws(Cast.HOME), "policy/limits");
        var by =
                new StatementReference(new PolicySource.Managed(policy, Cast.ALICE.arn()), 0, null);
        assertThat(message("*", new ExplicitlyDenied(Gate.PERMISSIONS_BOUNDARY, by)))
                .endsWith(
                        "with an explicit deny in a permissions boundary:"
                                + " arn:aws:iam::111111111111:policy/limits");
    }

    @Test
    void a_role_session_is_named_by_its_own_arn() {
        var request =
                new AuthorizationRequest(
                        Cast.SESSION, "iam:GetUser", "*", Cast.HOME, RequestContext.EMPTY);
        assertThat(DenialMessage.of(request, missing(Gate.IDENTITY_BASED_POLICY)))
                .startsWith("User: arn:aws:sts::111111111111:assumed-role/deployer/friday is not");
    }

    private static Denied missing(Gate gate) {
        return new ImplicitlyDenied(gate);
    }

    private static String message(String resource, Denied denied) {
        var request =
                new AuthorizationRequest(
                        Cast.ALICE, "iam:GetUser", resource, Cast.HOME, RequestContext.EMPTY);
        return DenialMessage.of(request, denied);
    }
}
