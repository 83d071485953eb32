package dev.pastgrant.policy.compiled;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.List;

/** Who plays in the random cases, and how policies name them. */
final class Players {
    static final AccountId HOME = new AccountId("111111111111");
    static final AccountId NEIGHBOUR = new AccountId("222222222222");

    private static final Arn ALICE = Arn.iam(AccountRef.aws(HOME), "user/staff/alice");
    private static final UniqueId ALICE_ID = new UniqueId("AIDAALICEALICEALICE01");
    private static final Arn ROLE = Arn.iam(AccountRef.aws(HOME), "role/ops/deployer");
    private static final UniqueId ROLE_ID = new UniqueId("AROADEPLOYERDEPLOYER1");

    static final List<RequestPrincipal> ALL =
            List.of(
                    new RequestPrincipal.User(ALICE, ALICE_ID),
                    new RequestPrincipal.RoleSession(ROLE, ROLE_ID, "friday"),
                    new RequestPrincipal.FederatedUser(ALICE, ALICE_ID, "guest"),
                    new RequestPrincipal.User(ALICE, new UniqueId("AIDANAMESAKENAMESAKE1")),
                    new RequestPrincipal.RoleSession(ROLE, ROLE_ID, "monday"),
                    new RequestPrincipal.RoleSession(
                            Arn.iam(AccountRef.aws(HOME), "role/aws-service-role/x/linked"),
                            ROLE_ID,
                            "friday"),
                    new RequestPrincipal.FederatedUser(
                            AccountRef.aws(HOME).root(), UniqueId.root(HOME), "guest"),
                    new RequestPrincipal.Root(AccountRef.aws(HOME)),
                    new RequestPrincipal.User(
                            Arn.iam(AccountRef.aws(NEIGHBOUR), "user/bob"),
                            new UniqueId("AIDABOBBOBBOBBOBBOB01")),
                    new RequestPrincipal.Federated("accounts.google.com"),
                    new RequestPrincipal.Service("lambda.amazonaws.com"),
                    new RequestPrincipal.Anonymous());

    static final List<String> AWS_NAMES =
            List.of(
                    "*",
                    HOME.digits(),
                    AccountRef.aws(HOME).root().text(),
                    "arn:aws-cn:iam::111111111111:root",
                    "arn:aws:sts::111111111111:root",
                    NEIGHBOUR.digits(),
                    AccountRef.aws(NEIGHBOUR).root().text(),
                    ALICE.text(),
                    ALICE.text(),
                    ALICE_ID.text(),
                    ROLE.text(),
                    ROLE_ID.text(),
                    "arn:aws:sts::111111111111:assumed-role/deployer/friday",
                    "arn:aws:sts::111111111111:federated-user/guest",
                    "arn:aws:iam::222222222222:user/bob",
                    "lambda.amazonaws.com",
                    "accounts.google.com",
                    "");

    private Players() {}
}
