package dev.pastgrant.policy.request;

import java.util.List;
import java.util.Map;

/**
 * One permission that a call needs.
 *
 * @param action the action as policies name it, such as {@code iam:CreateUser}
 * @param resource the ARN acted on, or {@code *} for an action without resource-level permissions
 * @param context condition keys that only this call knows, such as {@code iam:PolicyARN} or {@code
 *     aws:RequestTag/team}, each with its values
 */
public record Requirement(String action, String resource, Map<String, List<String>> context) {
    public Requirement {
        context = Map.copyOf(context);
    }

    public Requirement(String action, String resource) {
        this(action, resource, Map.of());
    }
}
