package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.OpenQuestions;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.RequestPrincipal;
import dev.pastgrant.policy.request.RequestPrincipal.Anonymous;
import dev.pastgrant.policy.request.RequestPrincipal.Federated;
import dev.pastgrant.policy.request.RequestPrincipal.FederatedUser;
import dev.pastgrant.policy.request.RequestPrincipal.RoleSession;
import dev.pastgrant.policy.request.RequestPrincipal.Root;
import dev.pastgrant.policy.request.RequestPrincipal.Service;
import dev.pastgrant.policy.request.RequestPrincipal.User;

/** Which kinds of policies bind which callers. */
final class Bound {
    private static final String SERVICE_LINKED = "role/aws-service-role/";

    private Bound() {}

    /**
     * Whether identity-based policies bind the caller. The root user has none and needs none.
     * Callers from outside IAM have none.
     */
    static boolean byIdentityPolicies(RequestPrincipal caller) {
        return switch (caller) {
            case User _, RoleSession _ -> true;
            case FederatedUser user -> !user.isOfRoot();
            case Root _, Federated _, Service _, Anonymous _ -> false;
        };
    }

    /**
     * Whether session policies bind the caller. GetSessionToken takes no policies, but if a user's
     * session has some, they limit it.
     */
    static boolean bySessionPolicies(RequestPrincipal caller) {
        return switch (caller) {
            case User _, RoleSession _, FederatedUser _ -> true;
            case Root _, Federated _, Service _, Anonymous _ -> false;
        };
    }

    /**
     * Whether service control policies bind the caller. They bind every principal of a member
     * account, including its root user, except service-linked roles.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html">Service
     *     control policies</a>
     */
    static boolean byServiceControl(RequestPrincipal caller) {
        return switch (caller) {
            case RoleSession session -> !isServiceLinked(session);
            case Root _, User _, FederatedUser _ -> true;
            case Federated _, Service _, Anonymous _ -> false;
        };
    }

    /**
     * Whether resource control policies bind the request. They bind every caller that acts on a
     * resource of a member account, also from outside the organization, except service-linked roles
     * and the services that assume them.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html">Resource
     *     control policies</a>
     */
    static boolean byResourceControl(AuthorizationRequest request) {
        return ControlledServices.include(request.action())
                && switch (request.principal()) {
                    case RoleSession session -> !isServiceLinked(session);
                    case Service _ ->
                            OpenQuestions.RESOURCE_CONTROL_BINDS_SERVICES
                                    && !request.isOnResource(SERVICE_LINKED);
                    case Root _, User _, FederatedUser _, Federated _, Anonymous _ -> true;
                };
    }

    private static boolean isServiceLinked(RoleSession session) {
        return session.role().resource().startsWith(SERVICE_LINKED);
    }
}
