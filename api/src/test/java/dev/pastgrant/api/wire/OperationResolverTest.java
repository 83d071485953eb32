package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.domain.refusal.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

class OperationResolverTest {
    private static final WireError UNKNOWN =
            new WireError(
                    CommonError.INVALID_ACTION,
                    "The requested operation is not recognized by the service.");

    @Test
    void a_query_operation_is_named_by_action_and_version_in_the_body() {
        assertThat(name(Service.STS, WireBytes.form("Action=GetCallerIdentity&Version=2011-06-15")))
                .isEqualTo("GetCallerIdentity");
    }

    @Test
    void a_presigned_call_has_everything_in_the_query_string() {
        String query = "Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Signature=0";

        assertThat(name(Service.STS, WireBytes.rest("GET", "/", query, "")))
                .isEqualTo("GetCallerIdentity");
        assertThat(name(Service.STS, WireBytes.rest("POST", "/", query, "")))
                .isEqualTo("GetCallerIdentity");
    }

    @Test
    void query_string_and_body_may_not_both_give_a_parameter() {
        WireRequest both = WireBytes.rest("POST", "/", "Action=GetUser", "Action=DeleteUser");

        assertThat(WireBytes.error(OperationResolver.resolve(Service.IAM, both)).kind())
                .isEqualTo(CommonError.MALFORMED_QUERY_STRING);
    }

    @ParameterizedTest
    @CsvSource({
        "Action=GetUser&Version=2011-06-15, Could not find operation GetUser for version 2011-06-15",
        "Action=GetUser, Could not find operation GetUser for version NO_VERSION_SPECIFIED",
        "Action=getuser&Version=2010-05-08, Could not find operation getuser for version 2010-05-08",
    })
    void an_unknown_action_or_version_is_invalid_action(String body, String message) {
        assertThat(WireBytes.error(OperationResolver.resolve(Service.IAM, WireBytes.form(body))))
                .isEqualTo(new WireError(CommonError.INVALID_ACTION, message));
    }

    @Test
    void an_operation_newer_than_the_model_is_not_implemented() {
        assertThat(
                        WireBytes.error(
                                OperationResolver.resolve(
                                        Service.IAM,
                                        WireBytes.form(
                                                "Action=CreateMFATeapot&Version=2010-05-08"))))
                .isEqualTo(notImplemented("iam:CreateMFATeapot"));
        assertThat(
                        WireBytes.error(
                                OperationResolver.resolve(
                                        Service.CLOUDTRAIL,
                                        WireBytes.json("CloudTrail_20131101.MakeTea", "{}"))))
                .isEqualTo(notImplemented("cloudtrail:MakeTea"));
        assertThat(
                        WireBytes.error(
                                OperationResolver.resolve(
                                        Service.ACCESS_ANALYZER,
                                        WireBytes.rest("PATCH", "/teapot", "", ""))))
                .isEqualTo(notImplemented("access-analyzer:PATCH /teapot"));
    }

    private static WireError notImplemented(String name) {
        return new WireError(
                CommonError.NOT_IMPLEMENTED, "Pastgrant does not implement " + name + " yet.");
    }

    @Test
    void a_query_request_without_action_is_missing_action() {
        for (String body : List.of("", "Version=2010-05-08", "Action=", "{}")) {
            assertThat(
                            WireBytes.error(
                                            OperationResolver.resolve(
                                                    Service.IAM, WireBytes.form(body)))
                                    .kind())
                    .isEqualTo(CommonError.MISSING_ACTION);
        }
    }

    @Test
    void a_json_body_is_refused_where_a_form_belongs() {
        WireRequest json = WireBytes.json("x", "Action=GetUser&Version=2010-05-08");

        assertThat(WireBytes.error(OperationResolver.resolve(Service.IAM, json)).kind())
                .isEqualTo(CommonError.MALFORMED_INPUT);
    }

    @Test
    void a_json_operation_is_named_by_its_target_long_or_short() {
        String longForm = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents";

        assertThat(name(Service.CLOUDTRAIL, WireBytes.json(longForm, "")))
                .isEqualTo("LookupEvents");
        assertThat(name(Service.CLOUDTRAIL, WireBytes.json("CloudTrail_20131101.LookupEvents", "")))
                .isEqualTo("LookupEvents");
        assertThat(
                        name(
                                Service.ORGANIZATIONS,
                                WireBytes.json("AWSOrganizationsV20161128.ListRoots", "")))
                .isEqualTo("ListRoots");
    }

    @ParameterizedTest
    @CsvSource({
        "CloudTrail_20131101.nope",
        "CloudTrail_20131101",
        "Other.LookupEvents",
        "LookupEvents",
        "''",
        "AWSOrganizationsV20161128.ListRoots"
    })
    void an_unknown_target_is_an_unknown_operation(String target) {
        assertThat(
                        WireBytes.error(
                                OperationResolver.resolve(
                                        Service.CLOUDTRAIL, WireBytes.json(target, ""))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_json_request_without_target_is_an_unknown_operation() {
        WireRequest bare =
                new WireRequest("POST", "/", "", Map.of(), SdkBytes.fromUtf8String("{}"));

        assertThat(WireBytes.error(OperationResolver.resolve(Service.CLOUDTRAIL, bare)))
                .isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /analyzer,                        ListAnalyzers",
        "PUT,  /analyzer,                        CreateAnalyzer",
        "PUT,  //analyzer,                       CreateAnalyzer",
        "GET,  /analyzer/findings,               GetAnalyzer",
        "POST, /analyzer/findings/statistics,    GetFindingsStatistics",
        "GET,  /analyzer/findings/archive-rule,  ListArchiveRules",
        "GET,  /analyzer/a/archive-rule/b,       GetArchiveRule",
        "PUT,  /policy/generation/validation,    CancelPolicyGeneration",
        "POST, /policy/validation,               ValidatePolicy",
    })
    void a_rest_operation_is_named_by_method_and_path(String method, String path, String name) {
        assertThat(name(Service.ACCESS_ANALYZER, WireBytes.rest(method, path, "", "")))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /analyzer/%",
        "GET, /analyzer/%ff",
    })
    void a_path_that_no_operation_can_have_is_an_unknown_operation(String method, String path) {
        WireRequest request = WireBytes.rest(method, path, "", "");

        assertThat(WireBytes.error(OperationResolver.resolve(Service.ACCESS_ANALYZER, request)))
                .isEqualTo(UNKNOWN);
    }

    private static String name(Service service, WireRequest request) {
        return switch (OperationResolver.resolve(service, request)) {
            case Outcome.Ok(OperationCall call) -> call.operation().name();
            case Outcome.Bad(WireError error) -> throw new AssertionError(error);
        };
    }
}
