package dev.pastgrant.policy.request;

import dev.pastgrant.policy.id.AccountId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The condition keys that follow from the caller.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties">Properties
 *     of the principal</a>
 */
final class PrincipalKeys {
    private PrincipalKeys() {}

    static Map<String, List<String>> of(RequestPrincipal principal) {
        Map<String, List<String>> keys = new HashMap<>();
        boolean isService = principal instanceof RequestPrincipal.Service;
        keys.put("aws:PrincipalIsAWSService", List.of(String.valueOf(isService)));
        principal
                .account()
                .map(AccountId::digits)
                .ifPresent(account -> keys.put("aws:PrincipalAccount", List.of(account)));
        own(principal).forEach((key, value) -> keys.put(key, List.of(value)));
        return keys;
    }

    private static Map<String, String> own(RequestPrincipal principal) {
        return switch (principal) {
            case RequestPrincipal.Root root ->
                    identity("Account", root.name(), root.of().id().digits());
            case RequestPrincipal.User user -> ofUser(user);
            // The role's ARN and not the session's, so that one policy serves all its sessions.
            case RequestPrincipal.RoleSession session ->
                    identity(
                            "AssumedRole",
                            session.role().text(),
                            session.roleId() + ":" + session.sessionName());
            case RequestPrincipal.FederatedUser user ->
                    identity(
                            "FederatedUser",
                            user.name(),
                            user.parent().account() + ":" + user.federatedName());
            case RequestPrincipal.Federated _ -> Map.of();
            case RequestPrincipal.Service service ->
                    Map.of("aws:PrincipalServiceName", service.serviceName());
            case RequestPrincipal.Anonymous _ ->
                    Map.of(
                            "aws:PrincipalType",
                            "Anonymous",
                            "aws:PrincipalAccount",
                            "anonymous",
                            "aws:userid",
                            "anonymous");
        };
    }

    private static Map<String, String> ofUser(RequestPrincipal.User user) {
        Map<String, String> keys = new HashMap<>(identity("User", user.name(), user.id().text()));
        keys.put("aws:username", user.userName());
        return keys;
    }

    private static Map<String, String> identity(String type, String arn, String userId) {
        return Map.of("aws:PrincipalType", type, "aws:PrincipalArn", arn, "aws:userid", userId);
    }
}
