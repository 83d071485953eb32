package dev.pastgrant.policy.compiled;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pastgrant.policy.interpreter.Gate;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.function.Supplier;

/** Writes random policies, mostly such as the gate can hold, and now and then no policy at all. */
final class RandomPolicy {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TESTS =
            List.of(
                    "StringEquals",
                    "StringNotEquals",
                    "StringEqualsIgnoreCase",
                    "StringNotEqualsIgnoreCase",
                    "StringLike",
                    "StringNotLike",
                    "NumericEquals",
                    "NumericNotEquals",
                    "NumericLessThan",
                    "NumericLessThanEquals",
                    "NumericGreaterThan",
                    "NumericGreaterThanEquals",
                    "DateEquals",
                    "DateNotEquals",
                    "DateLessThan",
                    "DateLessThanEquals",
                    "DateGreaterThan",
                    "DateGreaterThanEquals",
                    "Bool",
                    "BinaryEquals",
                    "IpAddress",
                    "NotIpAddress",
                    "ArnEquals",
                    "ArnNotEquals",
                    "ArnLike",
                    "ArnNotLike",
                    "Null");

    private final Dice dice;
    private final RandomTexts texts;
    private final Gate gate;

    private RandomPolicy(Dice dice, Gate gate) {
        this.dice = dice;
        this.texts = new RandomTexts(dice);
        this.gate = gate;
    }

    static PolicyText of(Dice dice, Gate gate) {
        return new RandomPolicy(dice, gate).write();
    }

    private PolicyText write() {
        if (dice.percent(1)) {
            return new PolicyText(dice.of("", "{", "[]", "{\"Statement\": []}"));
        }
        ObjectNode document = JSON.createObjectNode();
        if (dice.percent(85)) {
            document.put("Version", dice.percent(85) ? "2012-10-17" : "2008-10-17");
        }
        ArrayNode statements = document.putArray("Statement");
        if (dice.percent(45)) {
            statements.add(permissive());
        }
        for (int i = dice.percent(95) ? dice.between(1, 3) : 12; i > 0; i--) {
            statements.add(statement());
        }
        return new PolicyText(document.toString());
    }

    private ObjectNode permissive() {
        ObjectNode statement = JSON.createObjectNode();
        statement.put("Effect", "Allow").put("Action", "*").put("Resource", "*");
        if (holdsPrincipals()) {
            statement.put("Principal", "*");
        }
        return statement;
    }

    private ObjectNode statement() {
        ObjectNode statement = JSON.createObjectNode();
        if (dice.percent(20)) {
            statement.put("Sid", dice.of("", "One", "Two"));
        }
        statement.put("Effect", dice.percent(80) ? "Allow" : "Deny");
        putList(statement, dice.percent(90) ? "Action" : "NotAction", texts::actionPattern);
        if (!mayLackResources() || dice.percent(70)) {
            putList(statement, dice.percent(85) ? "Resource" : "NotResource", this::resource);
        }
        if (holdsPrincipals()) {
            putPrincipals(statement);
        }
        if (dice.percent(40)) {
            putConditions(statement.putObject("Condition"));
        }
        return dice.percent(1) ? spoiled(statement) : statement;
    }

    private String resource() {
        return texts.arnPattern();
    }

    private boolean holdsPrincipals() {
        return switch (gate) {
            case RESOURCE_CONTROL_POLICY,
                    VPC_ENDPOINT_POLICY,
                    RESOURCE_BASED_POLICY,
                    ROLE_TRUST_POLICY ->
                    true;
            case SERVICE_CONTROL_POLICY,
                    IDENTITY_BASED_POLICY,
                    PERMISSIONS_BOUNDARY,
                    SESSION_POLICY ->
                    false;
        };
    }

    private boolean mayLackResources() {
        return gate == Gate.RESOURCE_BASED_POLICY || gate == Gate.ROLE_TRUST_POLICY;
    }

    /** A statement that the gate's policies cannot hold. */
    private ObjectNode spoiled(ObjectNode statement) {
        switch (dice.below(4)) {
            case 0 -> statement.remove("Resource");
            case 1 -> statement.remove("Action");
            case 2 -> statement.putArray("Action");
            default -> {
                if (statement.remove("Principal") == null) {
                    statement.put("Principal", "*");
                }
            }
        }
        return statement;
    }

    private void putPrincipals(ObjectNode statement) {
        if (gate == Gate.RESOURCE_CONTROL_POLICY) {
            statement.put("Principal", "*");
            return;
        }
        String element = dice.percent(88) ? "Principal" : "NotPrincipal";
        if (dice.percent(25)) {
            statement.put(element, "*");
            return;
        }
        ObjectNode principals = statement.putObject(element);
        putList(principals, "AWS", () -> dice.of(Players.AWS_NAMES));
        if (dice.percent(30)) {
            putList(principals, "Service", () -> dice.of("lambda.amazonaws.com", "*", "ec2"));
        }
        if (dice.percent(30)) {
            putList(principals, "Federated", () -> dice.of("accounts.google.com", "*"));
        }
        if (dice.percent(5)) {
            principals.put("CanonicalUser", "*");
        }
    }

    private void putConditions(ObjectNode conditions) {
        for (int i = dice.between(1, 2); i > 0; i--) {
            String test = dice.of(TESTS);
            String operator =
                    test.equals("Null")
                            ? test
                            : dice.of("", "", "", "ForAllValues:", "ForAnyValue:")
                                    + test
                                    + dice.of("", "", "IfExists");
            putList(
                    conditions.withObjectProperty(operator),
                    RandomContext.keyFor(test, dice),
                    () -> conditionValue(test));
        }
    }

    private String conditionValue(String test) {
        String value = texts.valueFor(test);
        return switch (dice.below(4)) {
            case 0 -> texts.varying(value);
            case 1 -> texts.wild(value);
            default -> value;
        };
    }

    /** One as a text or a list, some, many, or none. */
    private void putList(ObjectNode in, String name, Supplier<String> each) {
        if (dice.percent(40)) {
            in.put(name, each.get());
            return;
        }
        ArrayNode list = in.putArray(name);
        int count = dice.percent(94) ? dice.between(1, 3) : dice.of(0, 12);
        dice.times(count, each).forEach(list::add);
    }
}
