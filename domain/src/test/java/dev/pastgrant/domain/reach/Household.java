package dev.pastgrant.domain.reach;

import static dev.pastgrant.domain.Examples.ACCOUNT;
import static dev.pastgrant.domain.Examples.NOW;
import static dev.pastgrant.domain.Examples.groupCreated;
import static dev.pastgrant.domain.Examples.id;
import static dev.pastgrant.domain.Examples.name;
import static dev.pastgrant.domain.Examples.userCreated;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.AccountEvent;
import dev.pastgrant.domain.Examples;
import dev.pastgrant.domain.authorization.PolicyText;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.identity.UniqueId.Kind;
import dev.pastgrant.domain.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.role.Role;
import dev.pastgrant.domain.role.RoleEvent.RoleCreated;
import java.util.ArrayList;
import java.util.List;

/** An account with the users ada and bob and the group staff, and what is given besides. */
final class Household {
    static final Arn ROOT = ACCOUNT.root();
    static final Arn ADA = Arn.iam(ACCOUNT, "user/ada");
    static final Arn BOB = Arn.iam(ACCOUNT, "user/bob");
    static final Arn DEPLOY = Arn.iam(ACCOUNT, "role/deploy");

    private final List<AccountEvent> history = new ArrayList<>(Examples.opened());

    Household() {
        given(userCreated("ada"), userCreated("bob"), groupCreated("staff"));
    }

    void given(AccountEvent... events) {
        history.addAll(List.of(events));
    }

    Account account() {
        Account account = Account.unopened(ACCOUNT);
        for (AccountEvent event : history) {
            account = account.evolve(event);
        }
        return account;
    }

    static InlinePolicyPut inline(EntityRef holder, String statement) {
        return inline("own", holder, statement);
    }

    static InlinePolicyPut inline(String name, EntityRef holder, String statement) {
        return new InlinePolicyPut(holder, name, document(statement));
    }

    static PolicyCreated managed(String name, String statement) {
        return new PolicyCreated(
                id(Kind.MANAGED_POLICY, name),
                name(name),
                EntityPath.ROOT,
                null,
                document(statement),
                NOW,
                List.of());
    }

    static RoleCreated roleTrusting(String name, String principal) {
        return new RoleCreated(
                id(Kind.ROLE, name),
                name(name),
                EntityPath.ROOT,
                NOW,
                document(
                        "\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\", \"Principal\": "
                                + principal),
                List.of(),
                null,
                Role.DEFAULT_SESSION_SECONDS,
                List.of());
    }

    private static PolicyText document(String statement) {
        return new PolicyText("{\"Version\": \"2012-10-17\", \"Statement\": {" + statement + "}}");
    }
}
