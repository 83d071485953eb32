package dev.pastgrant.domain.questions.whocan;

import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.groupCreated;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.userCreated;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Examples;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId.Kind;
import dev.pastgrant.policy.language.PolicyText;
import java.util.ArrayList;
import java.util.List;

/** An account with the users ada and bob and the group staff, and what is given besides. */
final class Household {
    static final Arn ROOT = AccountRef.aws(ACCOUNT).root();
    static final Arn ADA = Arn.iam(AccountRef.aws(ACCOUNT), "user/ada");
    static final Arn BOB = Arn.iam(AccountRef.aws(ACCOUNT), "user/bob");
    static final Arn DEPLOY = Arn.iam(AccountRef.aws(ACCOUNT), "role/deploy");

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
