package dev.pastgrant.domain.account.role;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.roleCreated;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.refusal.IamError.MALFORMED_POLICY_DOCUMENT;
import static dev.pastgrant.policy.id.UniqueId.Kind.ROLE;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;

import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.role.RoleCommand.UpdateAssumeRolePolicy;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a trust policy may name when it is saved. */
class TrustPolicyRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "amazonaws.com",
                "ec2.amazon.com",
                "nosuch.example.com",
                "nosuch.amazonaws.com"
            })
    void a_service_that_does_not_exist_is_refused(String service) {
        given().when(trusting("Service", service))
                .thenRefuses(
                        MALFORMED_POLICY_DOCUMENT,
                        "Invalid principal in policy: \"SERVICE\":\"" + service + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec2.amazonaws.com",
                "ecs-tasks.amazonaws.com",
                "delivery.logs.amazonaws.com"
            })
    void a_service_of_aws_may_be_trusted(String service) {
        given().when(trusting("Service", service)).then();
    }

    @Test
    void the_unique_id_of_nobody_is_refused() {
        for (UniqueId.Kind kind : List.of(USER, ROLE)) {
            String nobody = numbered(kind, 77).text();
            given().when(trusting("AWS", nobody))
                    .thenRefuses(
                            MALFORMED_POLICY_DOCUMENT,
                            "Invalid principal in policy: \"AWS\":\"" + nobody + "\"");
        }
    }

    @Test
    void the_unique_id_of_a_user_or_role_of_the_account_may_be_trusted() {
        given(userCreated("alice"), roleCreated("deployer"))
                .when(trusting("AWS", id(USER, "alice").text()))
                .then();
        given(userCreated("alice"), roleCreated("deployer"))
                .when(trusting("AWS", id(ROLE, "deployer").text()))
                .then();
    }

    /** A read shows the id of a deleted user; that text cannot be saved again. */
    @Test
    void the_unique_id_of_a_deleted_user_is_refused() {
        String gone = id(USER, "alice").text();
        given(userCreated("alice"), roleCreated("deployer"), new UserDeleted(id(USER, "alice")))
                .when(new UpdateAssumeRolePolicy(name("deployer"), trust("AWS", gone)))
                .thenRefuses(
                        MALFORMED_POLICY_DOCUMENT,
                        "Invalid principal in policy: \"AWS\":\"" + gone + "\"");
    }

    private static CreateRole trusting(String type, String principal) {
        return new CreateRole(
                name("runner"),
                EntityPath.ROOT,
                trust(type, principal),
                null,
                3600,
                null,
                List.of());
    }

    private static PolicyText trust(String type, String principal) {
        return new PolicyText(
                """
                {"Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                               "Principal": {"%s": "%s"}}}\
                """
                        .formatted(type, principal));
    }
}
