package dev.pastgrant.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.ops.e2e.Program.Output;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, typed at the stock {@code aws} command. Each step builds on those before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIf(value = "awsIsInstalled", disabledReason = "there is no `aws` command on the PATH")
class AwsCliTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    @TempDir static Path folder;

    private FreshAccount account;
    private AwsCommand root;
    private AwsCommand alice;
    private String before;

    static boolean awsIsInstalled() {
        return Program.isOnPath("aws");
    }

    @BeforeAll
    void openAnAccount() {
        account = SERVER.freshAccount();
        root = new AwsCommand(SERVER.endpoint().toString(), account.root(), folder);
        alice = root;
        before =
                JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                        .get("time")
                        .textValue();
    }

    @Test
    @Order(1)
    void a_user_joins_a_group_and_gets_a_key() throws Exception {
        JsonNode user = root.run("iam create-user --user-name alice").json();
        assertThat(user.at("/User/Arn").textValue()).isEqualTo(account.arn("user/alice"));
        assertThat(root.run("iam create-group --group-name developers").exitCode()).isZero();
        assertThat(
                        root.run("iam add-user-to-group --group-name developers --user-name alice")
                                .exitCode())
                .isZero();

        alice = root.as(newKey());
        assertThat(alice.run("sts get-caller-identity").json().get("Arn").textValue())
                .isEqualTo(account.arn("user/alice"));
    }

    private KeyCalls newKey() throws Exception {
        JsonNode key = root.run("iam create-access-key --user-name alice").json().get("AccessKey");
        return new KeyCalls(
                key.get("AccessKeyId").textValue(), key.get("SecretAccessKey").textValue(), null);
    }

    @Test
    @Order(2)
    void she_has_no_permission_until_a_policy_grants_it() throws Exception {
        Output denied = alice.run("iam list-users");
        assertThat(denied.exitCode()).isNotZero();
        assertThat(denied.errors())
                .contains("(AccessDenied)")
                .contains(
                        "User: "
                                + account.arn("user/alice")
                                + " is not authorized to perform: iam:ListUsers");

        String policy =
                root.run(
                                "iam create-policy --policy-name ReadUsers --policy-document",
                                PolicyCalls.allow("iam:ListUsers"))
                        .json()
                        .at("/Policy/Arn")
                        .textValue();
        root.run("iam attach-group-policy --group-name developers --policy-arn", policy);
        assertThat(alice.run("iam list-users").json().get("Users")).hasSize(1);
    }

    @Test
    @Order(3)
    void her_phone_reads_the_qr_code_and_its_codes_work() throws Exception {
        String serial =
                root.run(
                                "iam create-virtual-mfa-device --virtual-mfa-device-name alice"
                                        + " --outfile QRCode.png --bootstrap-method QRCodePNG")
                        .json()
                        .at("/VirtualMFADevice/SerialNumber")
                        .textValue();
        Phone phone = Phone.ofThisMachine();
        Matcher seed =
                Pattern.compile("otpauth://totp/.*[?&]secret=([A-Z2-7]+).*")
                        .matcher(phone.scan(folder.resolve("QRCode.png")));
        assertThat(seed.matches()).isTrue();
        Instant now = Instant.now();

        Output enabled =
                root.run(
                        "iam enable-mfa-device --user-name alice --serial-number",
                        serial,
                        "--authentication-code-1",
                        phone.code(seed.group(1), now.minusSeconds(30)),
                        "--authentication-code-2",
                        phone.code(seed.group(1), now));
        assertThat(enabled.exitCode()).as(enabled.errors()).isZero();
        assertThat(
                        root.run("iam get-mfa-device --user-name alice --serial-number", serial)
                                .json()
                                .get("UserName")
                                .textValue())
                .isEqualTo("alice");
        JsonNode session =
                alice.run(
                                "sts get-session-token --serial-number",
                                serial,
                                "--token-code",
                                phone.code(seed.group(1), Instant.now().plusSeconds(30)))
                        .json();
        assertThat(session.at("/Credentials/AccessKeyId").textValue()).startsWith("ASIA");
    }

    @Test
    @Order(4)
    void she_assumes_a_role() throws Exception {
        root.run(
                        "iam create-role --role-name deployer --assume-role-policy-document",
                        PolicyCalls.trust(account.arn("user/alice")))
                .json();
        JsonNode session =
                alice.run(
                                "sts assume-role --role-session-name release --role-arn",
                                account.arn("role/deployer"))
                        .json()
                        .get("Credentials");
        KeyCalls keys =
                new KeyCalls(
                        session.get("AccessKeyId").textValue(),
                        session.get("SecretAccessKey").textValue(),
                        session.get("SessionToken").textValue());

        assertThat(root.as(keys).run("sts get-caller-identity").json().get("Arn").textValue())
                .isEqualTo("arn:aws:sts::" + account.id() + ":assumed-role/deployer/release");
    }

    @Test
    @Order(5)
    void she_rotates_her_key() throws Exception {
        AwsCommand old = alice;
        alice = root.as(newKey());
        Output deactivated =
                root.run(
                        "iam update-access-key --user-name alice --status Inactive"
                                + " --access-key-id",
                        old.keys().id());
        assertThat(deactivated.exitCode()).as(deactivated.errors()).isZero();

        assertThat(old.run("iam list-users").errors()).contains("(InvalidClientTokenId)");
        assertThat(alice.run("iam list-users").exitCode()).isZero();
    }

    @Test
    @Order(6)
    void the_credential_report_and_the_history_tell_of_it() throws Exception {
        root.run("iam generate-credential-report").json();
        JsonNode report = root.run("iam get-credential-report").json();
        String csv =
                new String(
                        Base64.getDecoder().decode(report.get("Content").textValue()),
                        StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(2)).singleElement().asString().startsWith("alice,");

        JsonNode events =
                root.run(
                                "cloudtrail lookup-events --lookup-attributes",
                                "AttributeKey=EventName,AttributeValue=CreateUser")
                        .json()
                        .get("Events");
        assertThat(events).hasSize(1);
        JsonNode event = JsonReply.parse(events.get(0).get("CloudTrailEvent").textValue());
        assertThat(event.at("/requestParameters/userName").textValue()).isEqualTo("alice");
    }

    @Test
    @Order(7)
    void before_all_that_there_was_nothing() throws Exception {
        AwsCommand past = root.asOf(before);

        assertThat(past.run("iam list-users").json().get("Users")).isEmpty();
        assertThat(past.run("iam get-role --role-name deployer").errors())
                .contains("(NoSuchEntity)");
        assertThat(past.run("iam create-user --user-name bob").errors())
                .contains("(ValidationError)");
        assertThat(
                        RunningServer.audit(
                                account.clients(),
                                Map.of("action", "CreateUser", "error", "ValidationError")))
                .hasSize(1);
        assertThat(root.run("iam list-roles").json().get("Roles")).hasSize(1);
    }
}
