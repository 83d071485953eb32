package dev.pastgrant.ops.e2e;

import static dev.pastgrant.ops.e2e.Authorizing.decision;
import static dev.pastgrant.ops.e2e.Authorizing.holder;
import static dev.pastgrant.ops.e2e.Authorizing.principal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.Tag;

/** A service asks whether a principal may do this to that, and may believe the answer. */
class AuthorizeTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private static final String REPORT = "arn:aws:s3:::reports/2026";
    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();
    private final UserCalls users = new UserCalls(iam);
    private final Authorizing root = new Authorizing(account.clients());

    @Test
    void an_answer_names_the_statement_that_allowed() {
        JsonNode answer =
                root.ask(
                        principal(
                                users.add("ada", PolicyCalls.READ_REPORTS),
                                "s3:GetObject",
                                REPORT));

        assertThat(decision(answer)).isEqualTo("allowed");
        JsonNode by = answer.get("decidedBy");
        assertThat(by.get("gate").textValue()).isEqualTo("identity");
        assertThat(by.get("policy").get("name").textValue()).isEqualTo("inline");
        assertThat(by.get("policy").get("attachedTo").textValue())
                .isEqualTo(account.arn("user/ada"));
        assertThat(by.get("statement").intValue()).isZero();
        assertThat(by.get("sid").textValue()).isEqualTo("Read");
        assertThat(answer.get("position").longValue()).isPositive();
        assertThat(answer.has("message")).isFalse();
    }

    @Test
    void a_denial_brings_the_words_of_aws() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        JsonNode silent = root.ask(principal(ada, "s3:PutObject", REPORT));
        JsonNode denied = root.ask(principal(ada, "s3:DeleteObject", REPORT));

        assertThat(decision(silent)).isEqualTo("implicitDeny");
        assertThat(silent.get("decidedBy").get("gate").textValue()).isEqualTo("identity");
        assertThat(silent.get("code").textValue()).isEqualTo("AccessDenied");
        assertThat(silent.get("message").textValue())
                .isEqualTo(
                        "User: "
                                + ada
                                + " is not authorized to perform: s3:PutObject on resource: "
                                + REPORT
                                + " because no identity-based policy allows the s3:PutObject"
                                + " action");
        assertThat(decision(denied)).isEqualTo("explicitDeny");
        assertThat(denied.get("decidedBy").get("sid").textValue()).isEqualTo("Never");
        assertThat(denied.get("message").textValue())
                .endsWith("with an explicit deny in an identity-based policy");
    }

    @Test
    void a_managed_policy_is_named_with_its_version_and_the_group_it_came_through() {
        String ada = iam.createUser(r -> r.userName("ada")).user().arn();
        iam.createGroup(r -> r.groupName("readers"));
        iam.addUserToGroup(r -> r.groupName("readers").userName("ada"));
        String policy =
                iam.createPolicy(r ->
                                r.policyName("reports")
                                        .policyDocument(PolicyCalls.allow("s3:List*")))
                        .policy()
                        .arn();
        iam.createPolicyVersion(r ->
                r.policyArn(policy).policyDocument(PolicyCalls.READ_REPORTS).setAsDefault(true));
        iam.attachGroupPolicy(r -> r.groupName("readers").policyArn(policy));

        JsonNode by = root.ask(principal(ada, "s3:GetObject", REPORT)).get("decidedBy");

        assertThat(by.get("policy").get("arn").textValue()).isEqualTo(policy);
        assertThat(by.get("policy").get("version").textValue()).isEqualTo("v2");
        assertThat(by.get("policy").get("attachedTo").textValue())
                .isEqualTo(account.arn("group/readers"));
    }

    @Test
    void a_new_version_that_says_the_same_is_named_from_then_on_and_not_before() {
        String ada = iam.createUser(r -> r.userName("ada")).user().arn();
        String policy =
                iam.createPolicy(r ->
                                r.policyName("reports").policyDocument(PolicyCalls.READ_REPORTS))
                        .policy()
                        .arn();
        iam.attachUserPolicy(r -> r.userName("ada").policyArn(policy));
        JsonNode first = root.ask(principal(ada, "s3:GetObject", REPORT));
        iam.createPolicyVersion(r ->
                r.policyArn(policy).policyDocument(PolicyCalls.READ_REPORTS).setAsDefault(true));

        JsonNode second = root.ask(principal(ada, "s3:GetObject", REPORT));
        JsonNode past =
                root.ask(
                        principal(ada, "s3:GetObject", REPORT)
                                .put("asOf", "@" + first.get("position").longValue()));

        assertThat(version(first)).isEqualTo("v1");
        assertThat(version(second)).isEqualTo("v2");
        assertThat(version(past)).isEqualTo("v1");
        assertThat(version(root.ask(principal(ada, "s3:GetObject", REPORT)))).isEqualTo("v2");
    }

    private static String version(JsonNode answer) {
        return answer.at("/decidedBy/policy/version").textValue();
    }

    @Test
    void an_encoded_denial_tells_administrators_the_statement_that_denied() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        ObjectNode question = principal(ada, "s3:DeleteObject", REPORT).put("encodeMessage", true);

        JsonNode denied = root.ask(question);
        JsonNode decoded = decoded(denied);

        assertThat(decoded.get("allowed").booleanValue()).isFalse();
        assertThat(decoded.get("explicitDeny").booleanValue()).isTrue();
        JsonNode statement = decoded.at("/matchedStatements/items/0");
        assertThat(statement.get("statementId").textValue())
                .isEqualTo(denied.get("decidedBy").get("sid").textValue())
                .isEqualTo("Never");
        assertThat(statement.get("effect").textValue()).isEqualTo("DENY");
        assertThat(decoded.at("/context/principal/arn").textValue()).isEqualTo(ada);
        assertThat(decoded.at("/context/action").textValue()).isEqualTo("DeleteObject");
        assertThat(decoded.at("/context/resource").textValue()).isEqualTo(REPORT);
    }

    @Test
    void only_denials_by_policies_are_encoded_and_only_if_asked_for() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        ObjectNode batch =
                Authorizing.batch(
                        List.of(
                                principal(ada, "s3:GetObject", REPORT),
                                principal(ada, "s3:PutObject", REPORT),
                                principal(ada + "s", "s3:PutObject", REPORT)));

        JsonNode plain = root.ask(batch).get("answers");
        JsonNode encoded = root.ask(batch.put("encodeMessage", true)).get("answers");

        assertThat(plain).noneMatch(answer -> answer.has("encodedMessage"));
        assertThat(decision(encoded.get(0))).isEqualTo("allowed");
        assertThat(encoded.get(0).has("encodedMessage")).isFalse();
        assertThat(decoded(encoded.get(1)).get("explicitDeny").booleanValue()).isFalse();
        assertThat(encoded.get(2).get("code").textValue()).isEqualTo("NoSuchEntityException");
        assertThat(encoded.get(2).has("encodedMessage")).isFalse();
    }

    /** What an administrator reads in the encoded message of an answer. */
    private JsonNode decoded(JsonNode answer) {
        String encoded = answer.get("encodedMessage").textValue();
        return JsonReply.parse(
                account.clients()
                        .sts()
                        .decodeAuthorizationMessage(r -> r.encodedMessage(encoded))
                        .decodedMessage());
    }

    @Test
    void an_explained_answer_tells_all_that_led_to_it() {
        String ada =
                users.add(
                        "ada",
                        """
                        {"Version":"2012-10-17","Statement":{"Sid":"Home","Effect":"Allow",
                          "Action":"s3:GetObject","Resource":"*","Condition":
                            {"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}}\
                        """);
        ObjectNode question = principal(ada, "s3:GetObject", REPORT).put("explain", true);

        JsonNode unknown = root.ask(question);
        assertThat(decision(unknown)).isEqualTo("implicitDeny");
        assertThat(unknown.get("missingContextKeys").get(0).textValue()).isEqualTo("aws:SourceIp");
        assertThat(unknown.get("matchedStatements")).isEmpty();
        assertThat(unknown.get("gates").get(0).get("required").booleanValue()).isTrue();

        question.putObject("context").put("aws:SourceIp", "10.1.2.3");
        JsonNode known = root.ask(question);
        assertThat(decision(known)).isEqualTo("allowed");
        assertThat(known.get("matchedStatements").get(0).get("sid").textValue()).isEqualTo("Home");
        assertThat(known.get("missingContextKeys")).isEmpty();
    }

    @Test
    void a_resource_policy_that_comes_along_counts() {
        String ada = iam.createUser(r -> r.userName("ada")).user().arn();
        ObjectNode question = principal(ada, "s3:GetObject", REPORT);
        question.set(
                "resourcePolicy",
                Authorizing.document(
                        """
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
                          "Principal":{"AWS":"%s"},"Action":"s3:GetObject","Resource":"%s"}]}\
                        """
                                .formatted(ada, REPORT)));

        JsonNode answer = root.ask(question);
        assertThat(decision(answer)).isEqualTo("allowed");
        assertThat(answer.get("decidedBy").get("gate").textValue()).isEqualTo("resource");

        question.put("resourceAccount", "999999999999");
        assertThat(decision(root.ask(question))).isEqualTo("implicitDeny");
    }

    @Test
    void a_role_and_its_session_have_what_the_role_has() {
        iam.createRole(r -> r.roleName("reader").assumeRolePolicyDocument(PolicyCalls.TRUST_EC2));
        iam.putRolePolicy(r ->
                r.roleName("reader").policyName("inline").policyDocument(PolicyCalls.READ_REPORTS));
        String session = "arn:aws:sts::" + account.id() + ":assumed-role/reader/ci";

        assertThat(
                        decision(
                                root.ask(
                                        principal(
                                                account.arn("role/reader"),
                                                "s3:GetObject",
                                                REPORT))))
                .isEqualTo("allowed");
        assertThat(decision(root.ask(principal(session, "s3:GetObject", REPORT))))
                .isEqualTo("allowed");
        JsonNode denied = root.ask(principal(session, "s3:PutObject", REPORT));
        assertThat(denied.get("message").textValue()).startsWith("User: " + session + " is not");
    }

    @Test
    void the_root_user_may_all_that_no_resource_denies() {
        JsonNode answer = root.ask(principal(account.arn("root"), "s3:GetObject", REPORT));

        assertThat(decision(answer)).isEqualTo("allowed");
        assertThat(answer.has("decidedBy")).isFalse();
    }

    @Test
    void a_principal_that_is_not_there_is_denied() {
        JsonNode answer = root.ask(principal(account.arn("user/nobody"), "s3:GetObject", REPORT));

        assertThat(decision(answer)).isEqualTo("implicitDeny");
        assertThat(answer.get("code").textValue()).isEqualTo("NoSuchEntityException");
    }

    @Test
    void the_holder_of_a_key_is_who_it_belongs_to() {
        users.add("ada", PolicyCalls.READ_REPORTS);
        KeyCalls ada = users.keys("ada");

        assertThat(decision(root.ask(holder(ada, "s3:GetObject", REPORT)))).isEqualTo("allowed");
        iam.updateAccessKey(
                r -> r.userName("ada").accessKeyId(ada.id()).status(StatusType.INACTIVE));
        JsonNode inactive = root.ask(holder(ada, "s3:GetObject", REPORT));
        assertThat(decision(inactive)).isEqualTo("implicitDeny");
        assertThat(inactive.get("code").textValue()).isEqualTo("InvalidClientTokenId");
    }

    @Test
    void a_session_is_narrowed_by_its_policy_and_brings_its_tags() {
        iam.createRole(r ->
                r.roleName("reader")
                        .assumeRolePolicyDocument(
                                """
                                {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
                                  "Principal":{"AWS":"%s"},
                                  "Action":["sts:AssumeRole","sts:TagSession"]}]}\
                                """
                                        .formatted(account.id())));
        iam.putRolePolicy(r ->
                r.roleName("reader")
                        .policyName("inline")
                        .policyDocument(PolicyCalls.allow("s3:*")));
        users.add("ada", PolicyCalls.allow("sts:*"));
        KeyCalls session =
                KeyCalls.of(
                        account.clients()
                                .with(users.keys("ada"))
                                .sts()
                                .assumeRole(r ->
                                        r.roleArn(account.arn("role/reader"))
                                                .roleSessionName("ci")
                                                .tags(
                                                        software.amazon.awssdk.services.sts.model
                                                                .Tag.builder()
                                                                .key("team")
                                                                .value("blue")
                                                                .build())
                                                .policy(
                                                        """
                                                        {"Version":"2012-10-17","Statement":{
                                                          "Effect":"Allow","Action":"s3:Get*",
                                                          "Resource":"*","Condition":{"StringEquals":
                                                            {"aws:PrincipalTag/team":"blue"}}}}\
                                                        """))
                                .credentials());

        assertThat(decision(root.ask(holder(session, "s3:GetObject", REPORT))))
                .isEqualTo("allowed");
        JsonNode narrowed = root.ask(holder(session, "s3:PutObject", REPORT));
        assertThat(decision(narrowed)).isEqualTo("implicitDeny");
        assertThat(narrowed.get("decidedBy").get("gate").textValue()).isEqualTo("session");
        KeyCalls withoutToken = new KeyCalls(session.id(), session.secret(), null);
        assertThat(root.ask(holder(withoutToken, "s3:GetObject", REPORT)).get("code").textValue())
                .isEqualTo("InvalidClientTokenId");
    }

    @Test
    void what_the_principal_is_nobody_else_can_say() {
        String ada = users.add("ada", PolicyCalls.READ_REPORTS);
        iam.tagUser(r -> r.userName("ada").tags(Tag.builder().key("team").value("red").build()));
        for (String key :
                List.of(
                        "aws:username",
                        "AWS:userid",
                        "aws:PrincipalTag/team",
                        "aws:PrincipalArn")) {
            ObjectNode question = principal(ada, "s3:GetObject", REPORT);
            question.putObject("context").put(key, "root");
            root.isRefused(
                    question.toString(),
                    400,
                    "ValidationError",
                    "follows from the principal and cannot be given");
        }
        ObjectNode question = holder(users.keys("ada"), "s3:GetObject", REPORT);
        question.putObject("context").put("aws:MultiFactorAuthPresent", "true");
        root.isRefused(question.toString(), 400, "ValidationError", "follows from the credential");
    }

    @Test
    void the_time_is_now_unless_the_service_says_otherwise() {
        String ada =
                users.add(
                        "ada",
                        """
                        {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*",
                          "Resource":"*","Condition":
                            {"DateGreaterThan":{"aws:CurrentTime":"2020-01-01T00:00:00Z"}}}}\
                        """);
        ObjectNode question = principal(ada, "s3:GetObject", REPORT);
        assertThat(decision(root.ask(question))).isEqualTo("allowed");

        question.putObject("context").put("aws:CurrentTime", "2019-01-01T00:00:00Z");
        assertThat(decision(root.ask(question))).isEqualTo("implicitDeny");
    }

    @Test
    void a_role_is_assumed_only_by_whom_it_trusts() {
        iam.createRole(r -> r.roleName("ci").assumeRolePolicyDocument(PolicyCalls.TRUST_EC2));
        String ada = users.add("ada", PolicyCalls.allow("sts:AssumeRole"));
        ObjectNode question = principal(ada, "sts:AssumeRole", account.arn("role/ci"));

        JsonNode distrusted = root.ask(question);
        assertThat(decision(distrusted)).isEqualTo("implicitDeny");
        assertThat(distrusted.get("decidedBy").get("gate").textValue()).isEqualTo("trust");
        iam.updateAssumeRolePolicy(
                r -> r.roleName("ci").policyDocument(PolicyCalls.trust(account.arn("user/ada"))));
        assertThat(decision(root.ask(question))).isEqualTo("allowed");
        assertThat(decision(root.ask(principal(ada, "sts:AssumeRole", account.arn("role/none")))))
                .isEqualTo("implicitDeny");
    }
}
