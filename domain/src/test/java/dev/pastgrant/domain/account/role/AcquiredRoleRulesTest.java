package dev.pastgrant.domain.account.role;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.POLICY;
import static dev.pastgrant.domain.account.Examples.TRUST;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.policyArn;
import static dev.pastgrant.domain.account.Examples.policyCreated;
import static dev.pastgrant.domain.account.Examples.policyOfSize;
import static dev.pastgrant.domain.account.Examples.roleCreated;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.MALFORMED_POLICY_DOCUMENT;
import static dev.pastgrant.domain.refusal.IamError.NAME_CONFLICT;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.role.RoleCommand.AcquireRole;
import dev.pastgrant.domain.account.role.RoleCommand.CreateRole;
import dev.pastgrant.domain.account.role.RoleEvent.RoleAcquired;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcquiredRoleRulesTest {
    private static final Arn TEMPLATE =
            new Arn("arn:aws:iam::aws:role-template/lex.amazonaws.com/Bots:1");
    private static final UniqueId BOTS = numbered(ROLE, 1);
    private static final EntityRef REF = new EntityRef(ROLE, BOTS);

    private static AccountScenario world() {
        return given(policyCreated("readers"), policyCreated("limits"));
    }

    private static AcquireRole acquire(List<Arn> managed, Map<String, PolicyText> inline) {
        return new AcquireRole(
                new CreateRole(
                        name("bots"),
                        EntityPath.ROOT,
                        TRUST,
                        "talks",
                        7200,
                        policyArn("limits"),
                        tags(1)),
                new SourceTemplate(TEMPLATE, 3),
                managed,
                inline);
    }

    @Test
    void the_role_gets_everything_that_the_template_says_and_remembers_it() {
        AccountScenario after =
                world().when(acquire(List.of(policyArn("readers")), Map.of("own", POLICY)))
                        .thenHappens(
                                new RoleCreated(
                                        BOTS,
                                        name("bots"),
                                        EntityPath.ROOT,
                                        NOW,
                                        TRUST,
                                        List.of(),
                                        "talks",
                                        7200,
                                        tags(1)),
                                new PermissionsBoundaryPut(REF, policyArn("limits")),
                                new RoleAcquired(BOTS, TEMPLATE, 3),
                                new PolicyAttached(REF, policyArn("readers")),
                                new InlinePolicyPut(REF, "own", POLICY));
        assertThat(after.account().roles().existing(BOTS).source())
                .isEqualTo(new SourceTemplate(TEMPLATE, 3));
    }

    @Test
    void a_name_that_is_taken_conflicts() {
        world().and(roleCreated("Bots"))
                .when(acquire(List.of(), Map.of()))
                .thenRefuses(NAME_CONFLICT, "Role with name bots already exists.");
    }

    @Test
    void no_role_is_made_if_one_of_its_policies_is_wrong() {
        world().when(acquire(List.of(policyArn("none")), Map.of()))
                .thenRefuses(
                        NO_SUCH_ENTITY,
                        "Policy arn:aws:iam::123456789012:policy/none does not exist or is not"
                                + " attachable.");
        world().when(acquire(List.of(), Map.of("own", new PolicyText("{}"))))
                .thenRefuses(MALFORMED_POLICY_DOCUMENT, "Syntax errors in policy.");
        world().when(acquire(List.of(), Map.of("own", policyOfSize(10_241))))
                .thenRefuses(
                        LIMIT_EXCEEDED,
                        "Maximum policy size of 10240 bytes exceeded for role bots");
        world().under(Quotas.DEFAULT.with(Quota.POLICIES_PER_ROLE, 1))
                .when(acquire(List.of(policyArn("readers"), policyArn("limits")), Map.of()))
                .thenRefuses(LIMIT_EXCEEDED, "Cannot exceed quota for PoliciesPerRole: 1");
    }
}
