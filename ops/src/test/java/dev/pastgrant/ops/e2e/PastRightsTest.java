package dev.pastgrant.ops.e2e;

import static dev.pastgrant.ops.e2e.Authorizing.principal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Tag;

/** The past lends no rights: what must not be read now cannot be read as it was either. */
class PastRightsTest {
    @RegisterExtension static final RunningServer SERVER = new RunningServer();

    private final FreshAccount account = SERVER.freshAccount();
    private final IamClient iam = account.clients().iam();
    private final UserCalls users = new UserCalls(iam);

    private static String allowReadingThePastAnd(String statement) {
        return """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":"pastgrant:ReadAt","Resource":"*"},
          %s]}\
        """
                .formatted(statement);
    }

    private String moment() {
        return JsonReply.parse(account.clients().http("pastgrant").get("/v1/now").body())
                .get("time")
                .textValue();
    }

    /** An auditor with one more statement than that it may read the past. */
    private Clients auditor(String statement) {
        users.add("auditor", allowReadingThePastAnd(statement));
        return account.clients().with(users.keys("auditor"));
    }

    private void createRole(Tag... tags) {
        iam.createRole(r ->
                r.roleName("vault").assumeRolePolicyDocument(PolicyCalls.TRUST_EC2).tags(tags));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        IamException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
    }

    private static void assertAllowed(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
    }

    @Test
    void a_deny_by_a_tag_that_a_role_has_now_denies_its_past_too() {
        Clients auditor =
                auditor(
                        """
                        {"Effect":"Allow","Action":"iam:GetRole","Resource":"*"},
                        {"Effect":"Deny","Action":"iam:GetRole","Resource":"*",
                         "Condition":{"StringEquals":{"aws:ResourceTag/secret":"yes"}}}\
                        """);
        createRole();
        IamClient past = auditor.iamAsOf(moment());
        assertAllowed(() -> past.getRole(r -> r.roleName("vault")));

        iam.tagRole(r -> r.roleName("vault").tags(tag("secret", "yes")));
        assertDenied(() -> past.getRole(r -> r.roleName("vault")));

        iam.deleteRole(r -> r.roleName("vault"));
        assertAllowed(() -> past.getRole(r -> r.roleName("vault")));
    }

    @Test
    void another_role_that_has_the_name_now_says_nothing_about_the_former_one() {
        Clients auditor =
                auditor(
                        """
                        {"Effect":"Allow","Action":"iam:GetRole","Resource":"*"},
                        {"Effect":"Deny","Action":"iam:GetRole","Resource":"*",
                         "Condition":{"StringEquals":{"iam:ResourceTag/secret":"yes"}}}\
                        """);
        createRole();
        IamClient past = auditor.iamAsOf(moment());
        iam.deleteRole(r -> r.roleName("vault"));
        createRole(tag("secret", "yes"));

        assertAllowed(() -> past.getRole(r -> r.roleName("vault")));
        assertDenied(() -> auditor.iam().getRole(r -> r.roleName("vault")));
    }

    @Test
    void an_allow_by_a_tag_that_a_policy_lost_is_lost_for_its_past() {
        Clients auditor =
                auditor(
                        """
                        {"Effect":"Allow","Action":"iam:GetPolicy","Resource":"*",
                         "Condition":{"StringEquals":{"aws:ResourceTag/open":"yes"}}}\
                        """);
        String policy =
                iam.createPolicy(r ->
                                r.policyName("p")
                                        .policyDocument(PolicyCalls.READ_REPORTS)
                                        .tags(tag("open", "yes")))
                        .policy()
                        .arn();
        IamClient past = auditor.iamAsOf(moment());
        assertAllowed(() -> past.getPolicy(r -> r.policyArn(policy)));

        iam.untagPolicy(r -> r.policyArn(policy).tagKeys("open"));

        assertDenied(() -> past.getPolicy(r -> r.policyArn(policy)));
    }

    @Test
    void a_user_that_moved_away_under_another_name_is_judged_by_its_path_now() {
        Clients auditor =
                auditor(
                        """
                        {"Effect":"Allow","Action":["iam:GetUser","iam:GetAccessKeyLastUsed"],
                         "Resource":"arn:aws:iam::*:user/open/*"}\
                        """);
        iam.createUser(r -> r.userName("ada").path("/open/"));
        String key = users.keys("ada").id();
        IamClient past = auditor.iamAsOf(moment());
        assertAllowed(() -> past.getUser(r -> r.userName("ada")));
        assertAllowed(() -> past.getAccessKeyLastUsed(r -> r.accessKeyId(key)));

        iam.updateUser(r -> r.userName("ada").newUserName("countess").newPath("/closed/"));

        assertDenied(() -> past.getUser(r -> r.userName("ada")));
        assertDenied(() -> past.getAccessKeyLastUsed(r -> r.accessKeyId(key)));
    }

    @Test
    void a_group_is_judged_by_its_path_now() {
        Clients auditor =
                auditor(
                        """
                        {"Effect":"Allow","Action":"iam:GetGroup",
                         "Resource":"arn:aws:iam::*:group/open/*"}\
                        """);
        iam.createGroup(r -> r.groupName("crew").path("/open/"));
        IamClient past = auditor.iamAsOf(moment());
        assertAllowed(() -> past.getGroup(r -> r.groupName("crew")));

        iam.updateGroup(r -> r.groupName("crew").newPath("/closed/"));

        assertDenied(() -> past.getGroup(r -> r.groupName("crew")));
    }

    @Test
    void a_device_made_anew_is_not_the_former_one() {
        Clients auditor =
                auditor(
                        """
                        {"Effect":"Allow","Action":"iam:ListMFADeviceTags","Resource":"*"},
                        {"Effect":"Deny","Action":"iam:ListMFADeviceTags","Resource":"*",
                         "Condition":{"StringEquals":{"aws:ResourceTag/secret":"yes"}}}\
                        """);
        String phone = account.arn("mfa/phone");
        iam.createVirtualMFADevice(r -> r.virtualMFADeviceName("phone"));
        IamClient past = auditor.iamAsOf(moment());
        iam.tagMFADevice(r -> r.serialNumber(phone).tags(tag("secret", "yes")));
        assertDenied(() -> past.listMFADeviceTags(r -> r.serialNumber(phone)));

        iam.deleteVirtualMFADevice(r -> r.serialNumber(phone));
        iam.createVirtualMFADevice(r -> r.virtualMFADeviceName("phone").tags(tag("secret", "yes")));

        assertAllowed(() -> past.listMFADeviceTags(r -> r.serialNumber(phone)));
    }

    @Test
    void a_new_bearer_of_a_name_cannot_read_what_its_former_bearer_had() {
        String own =
                allowReadingThePastAnd(
                        """
                        {"Effect":"Allow","Action":"iam:GetUserPolicy",
                         "Resource":"arn:aws:iam::*:user/${aws:username}"}\
                        """);
        users.add("ada", own);
        String formerAda = moment();
        iam.deleteUserPolicy(r -> r.userName("ada").policyName("inline"));
        iam.deleteUser(r -> r.userName("ada"));
        users.add("ada", own);
        String newAda = moment();
        Clients ada = account.clients().with(users.keys("ada"));

        assertAllowed(() -> readInline(ada.iamAsOf(newAda)));
        assertDenied(() -> readInline(ada.iamAsOf(formerAda)));
        assertAllowed(() -> readInline(account.clients().iamAsOf(formerAda)));
    }

    private static void readInline(IamClient past) {
        past.getUserPolicy(r -> r.userName("ada").policyName("inline"));
    }

    @Test
    void who_may_read_everything_reads_former_bearers_of_its_name_too() {
        users.add("auditor", PolicyCalls.READ_REPORTS);
        String formerAuditor = moment();
        iam.deleteUserPolicy(r -> r.userName("auditor").policyName("inline"));
        iam.deleteUser(r -> r.userName("auditor"));
        Clients auditor =
                auditor("{\"Effect\":\"Allow\",\"Action\":\"iam:Get*\",\"Resource\":\"*\"}");
        IamClient past = auditor.iamAsOf(formerAuditor);

        assertAllowed(() -> past.getUser(r -> r.userName("auditor")));
    }

    @Test
    void what_no_longer_exists_and_did_not_then_is_simply_missing() {
        Clients auditor =
                auditor("{\"Effect\":\"Allow\",\"Action\":\"iam:Get*\",\"Resource\":\"*\"}");
        IamClient past = auditor.iamAsOf(moment());

        assertThatThrownBy(() -> past.getUser(r -> r.userName("nobody")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void a_service_may_ask_about_a_past_principal_only_if_it_may_ask_about_it_now() {
        Clients service =
                auditor(
                        """
                        {"Effect":"Allow","Action":"pastgrant:Authorize",
                         "Resource":"arn:aws:iam::*:user/open/*"}\
                        """);
        String ada = iam.createUser(r -> r.userName("ada").path("/open/")).user().arn();
        String then = moment();
        String question =
                principal(ada, "s3:GetObject", "arn:aws:s3:::reports/2026")
                        .put("asOf", then)
                        .toString();
        Authorizing asking = new Authorizing(service);
        assertThat(asking.send(question).statusCode()).isEqualTo(200);

        iam.updateUser(r -> r.userName("ada").newPath("/closed/"));

        asking.isRefused(question, 403, "AccessDenied", "user/closed/ada");
    }
}
