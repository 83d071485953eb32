package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.Map;

/** Who plays in the scenarios: account 1111… is home, account 2222… is the neighbour. */
public final class Cast {
    public static final AccountId HOME = new AccountId("111111111111");
    static final AccountId NEIGHBOUR = new AccountId("222222222222");
    public static final RequestPrincipal.User ALICE =
            new RequestPrincipal.User(
                    Arn.iam(AccountRef.aws(HOME), "user/staff/alice"),
                    new UniqueId("AIDAALICEALICEALICE01"));
    public static final RequestPrincipal.RoleSession SESSION =
            new RequestPrincipal.RoleSession(
                    Arn.iam(AccountRef.aws(HOME), "role/ops/deployer"),
                    new UniqueId("AROADEPLOYERDEPLOYER1"),
                    "friday");
    static final RequestPrincipal.RoleSession SERVICE_LINKED_SESSION =
            new RequestPrincipal.RoleSession(
                    Arn.iam(
                            AccountRef.aws(HOME),
                            "role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"),
                    new UniqueId("AROASERVICELINKEDROLE"),
                    "ecs");
    public static final Map<String, RequestPrincipal> BY_NAME =
            Map.of(
                    "root", new RequestPrincipal.Root(AccountRef.aws(HOME)),
                    "alice", ALICE,
                    "session", SESSION,
                    "service-linked session", SERVICE_LINKED_SESSION,
                    "federated user",
                            new RequestPrincipal.FederatedUser(ALICE.arn(), ALICE.id(), "guest"),
                    "federated user of root",
                            new RequestPrincipal.FederatedUser(
                                    AccountRef.aws(HOME).root(), UniqueId.root(HOME), "guest"),
                    "web identity", new RequestPrincipal.Federated("accounts.google.com"),
                    "lambda", new RequestPrincipal.Service("lambda.amazonaws.com"),
                    "anonymous", new RequestPrincipal.Anonymous());

    private Cast() {}
}
