package dev.pastgrant.benchmarks.authorize;

import dev.pastgrant.benchmarks.http.Client;
import dev.pastgrant.benchmarks.http.Node;
import dev.pastgrant.benchmarks.scenario.Policies;
import java.util.List;
import java.util.Map;

/** Creates a user with the policies of a scenario, by IAM calls. */
final class Administrator {
    private static final int DIRECT = 5;
    private static final int POLICIES_OF_A_GROUP = 3;

    private final Node node;
    private final Client client;

    Administrator(Node node, Client client) {
        this.node = node;
        this.client = client;
    }

    /**
     * Creates the user. The first few policies are attached to the user, the others to groups that
     * it is in.
     */
    void create(Policies policies) {
        call("CreateUser", Map.of("UserName", Questions.USER));
        List<String> texts = policies.texts();
        for (int i = 0; i < texts.size(); i++) {
            String name = "policy-" + i;
            call("CreatePolicy", Map.of("PolicyName", name, "PolicyDocument", texts.get(i)));
            if (i < DIRECT) {
                attach("User", Questions.USER, name);
            } else {
                String group = "group-" + (i - DIRECT) / POLICIES_OF_A_GROUP;
                if ((i - DIRECT) % POLICIES_OF_A_GROUP == 0) {
                    call("CreateGroup", Map.of("GroupName", group));
                    call("AddUserToGroup", Map.of("GroupName", group, "UserName", Questions.USER));
                }
                attach("Group", group, name);
            }
        }
    }

    private void attach(String kind, String name, String policy) {
        call(
                "Attach" + kind + "Policy",
                Map.of(
                        kind + "Name",
                        name,
                        "PolicyArn",
                        "arn:aws:iam::123456789012:policy/" + policy));
    }

    private void call(String action, Map<String, String> parameters) {
        client.send(node.port(), node.iam(action, parameters)).await();
    }
}
