package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.shape.ModelPatterns;
import dev.pastgrant.api.wire.shape.Operation;
import dev.pastgrant.api.wire.shape.ScalarRules;
import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.api.wire.shape.ServiceModel;
import dev.pastgrant.api.wire.shape.Shape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.accessanalyzer.model.CreateArchiveRuleRequest;
import software.amazon.awssdk.services.accessanalyzer.model.Criterion;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.iam.model.ChangePasswordRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.EnableMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyRequest;

class ConstraintsTest {
    private static final String TAG_VALUE = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*";

    @Test
    void a_valid_request_has_no_violation() {
        assertThat(iam("CreateUser", CreateUserRequest.builder().userName("a.b@c").build()))
                .isEmpty();
    }

    @Test
    void a_pattern_holds_for_the_whole_value() {
        assertThat(iam("CreateUser", CreateUserRequest.builder().userName("a\n").build()))
                .contains("userName is invalid");
    }

    @Test
    void a_name_that_is_too_long_is_told_the_length_only() {
        String name = " ".repeat(65);

        assertThat(iam("CreateUser", CreateUserRequest.builder().userName(name).build()))
                .isEqualTo(
                        "1 validation error detected: Value '"
                                + name
                                + "' at 'userName' failed to satisfy constraint: Member must have"
                                + " length less than or equal to 64");
    }

    @Test
    void a_missing_member_must_not_be_null() {
        assertThat(iam("CreateUser", CreateUserRequest.builder().build()))
                .isEqualTo(
                        "1 validation error detected: Value null at 'userName' failed to satisfy"
                                + " constraint: Member must not be null");
    }

    @Test
    void all_violations_come_in_one_message() {
        CreateUserRequest request =
                CreateUserRequest.builder()
                        .userName("")
                        .tags(Tag.builder().key("k").value("*").build())
                        .build();

        assertThat(iam("CreateUser", request))
                .isEqualTo(
                        "2 validation errors detected: "
                                + "Value '' at 'userName' failed to satisfy constraint: Member must"
                                + " have length greater than or equal to 1; "
                                + "Value '*' at 'tags.1.member.value' failed to satisfy constraint:"
                                + " Member must satisfy regular expression pattern: "
                                + TAG_VALUE);
    }

    @Test
    void a_list_that_is_too_long_is_not_looked_into() {
        List<Tag> tags = Collections.nCopies(51, Tag.builder().build());

        assertThat(iam("CreateUser", CreateUserRequest.builder().userName("a").tags(tags).build()))
                .isEqualTo(
                        "1 validation error detected: Value at 'tags' failed to satisfy constraint:"
                                + " Member must have length less than or equal to 50");
    }

    @Test
    void plain_values_in_a_list_are_judged_together() {
        SimulateCustomPolicyRequest request =
                SimulateCustomPolicyRequest.builder()
                        .policyInputList("{}")
                        .actionNames("iam:GetUser", "x")
                        .build();

        assertThat(iam("SimulateCustomPolicy", request))
                .isEqualTo(
                        "1 validation error detected: Value '[iam:GetUser, x]' at 'actionNames'"
                                + " failed to satisfy constraint: Member must satisfy constraint:"
                                + " [Member must have length less than or equal to 128, Member must"
                                + " have length greater than or equal to 3]");
    }

    @Test
    void an_enum_value_that_aws_does_not_know_is_refused() {
        UpdateAccessKeyRequest request =
                UpdateAccessKeyRequest.builder()
                        .accessKeyId("AKIAIOSFODNN7EXAMPLE")
                        .status("active")
                        .build();

        assertThat(iam("UpdateAccessKey", request))
                .isEqualTo(
                        "1 validation error detected: Value 'active' at 'status' failed to satisfy"
                                + " constraint: Member must satisfy enum value set: [Active,"
                                + " Inactive, Expired]");
    }

    @Test
    void passwords_and_codes_are_not_shown() {
        assertThat(
                        iam(
                                "ChangePassword",
                                ChangePasswordRequest.builder()
                                        .oldPassword("old")
                                        .newPassword("\u0001")
                                        .build()))
                .startsWith("1 validation error detected: Value at 'newPassword' failed");
        assertThat(
                        iam(
                                "EnableMFADevice",
                                EnableMfaDeviceRequest.builder()
                                        .userName("a")
                                        .serialNumber("arn:aws:iam::123456789012:mfa/a")
                                        .authenticationCode1("1234567")
                                        .authenticationCode2("123456")
                                        .build()))
                .startsWith("1 validation error detected: Value at 'authenticationCode1' failed");
    }

    @Test
    void numbers_have_bounds_too() {
        Operation lookup = WireBytes.operation(Service.CLOUDTRAIL, "LookupEvents");

        assertThat(Constraints.check(lookup, LookupEventsRequest.builder().maxResults(51).build()))
                .contains(
                        new WireError(
                                CommonError.VALIDATION_ERROR,
                                "1 validation error detected: Value '51' at 'maxResults' failed to"
                                        + " satisfy constraint: Member must have value less than or"
                                        + " equal to 50"));
    }

    @Test
    void a_map_of_structures_is_looked_into() {
        CreateArchiveRuleRequest request =
                CreateArchiveRuleRequest.builder()
                        .analyzerName("a")
                        .ruleName("1")
                        .filter(
                                Map.of(
                                        "k",
                                        Criterion.builder()
                                                .eq(Collections.nCopies(21, "v"))
                                                .build()))
                        .build();
        Operation operation = WireBytes.operation(Service.ACCESS_ANALYZER, "CreateArchiveRule");

        assertThat(Constraints.check(operation, request).orElseThrow().message())
                .startsWith("2 validation errors detected")
                .contains("at 'ruleName'")
                .contains("at 'filter.k.member.eq'");
    }

    @Test
    void a_policy_document_of_the_greatest_length_is_matched_and_one_letter_more_is_not() {
        String longest = "{".repeat(131_072);

        assertThat(policy(longest)).isEmpty();
        assertThat(policy(longest.substring(1) + "\u0001")).contains("pattern");
        assertThat(policy(longest + "{")).contains("length less than or equal to 131072");
    }

    @Test
    void length_counts_letters_not_utf_16_units() {
        CreateUserRequest.Builder request = CreateUserRequest.builder().userName("a");
        Tag tag = Tag.builder().key("k").value("𝒜".repeat(256)).build();

        assertThat(iam("CreateUser", request.tags(tag).build())).isEmpty();
    }

    @Test
    void the_patterns_of_sts_cover_the_supplementary_planes() {
        Shape shape =
                new Shape.Text(
                        "t",
                        Shape.Bounds.NONE,
                        ModelPatterns.compile("[\\uE000-\\uFFFD\\u10000-\\u10FFFF]+"),
                        List.of(),
                        false);

        assertThat(ScalarRules.broken(shape, "😀")).isEmpty();
        assertThat(ScalarRules.broken(shape, "0")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("textsWithPattern")
    void no_pattern_fails_on_very_long_input(Shape.Text shape) {
        int length = (int) shape.length().max().orElse(131_072);
        for (String letter : List.of("a", "/", ":", "-", "0", "/a", "arn:", " ")) {
            String value = letter.repeat(Math.min(length, 131_072) / letter.length());
            assertThat(ScalarRules.broken(shape, value)).isNotNull();
            assertThat(ScalarRules.broken(shape, value + "\u0000\n")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_request_can_be_checked(Service service) {
        RandomPojos pojos = new RandomPojos(Seed.random());
        for (Operation operation : ServiceModel.of(service).operations()) {
            operation
                    .newRequest()
                    .map(pojos::sparse)
                    .ifPresent(r -> assertThat(Constraints.check(operation, r)).isNotNull());
        }
    }

    private static Stream<Shape.Text> textsWithPattern() {
        return Stream.of(Service.values())
                .flatMap(s -> ServiceModel.of(s).shapes().stream())
                .flatMap(s -> s instanceof Shape.Text text ? Stream.of(text) : Stream.of())
                .filter(t ->
                        t.pattern() != null
                                && !t.pattern().text().matches(".*(\\.\\*|\\\\S\\]\\*)$"));
    }

    private static String policy(String document) {
        return iam(
                "CreatePolicy",
                CreatePolicyRequest.builder().policyName("p").policyDocument(document).build());
    }

    private static String iam(String operation, SdkPojo request) {
        return Constraints.check(WireBytes.operation(Service.IAM, operation), request)
                .map(WireError::message)
                .orElse("");
    }
}
