package dev.pastgrant.audit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pastgrant.audit.history.RandomHistory;
import dev.pastgrant.audit.history.SampleCall;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CloudTrailJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID SHARED = UUID.fromString("5a5a5a5a-0000-4000-8000-000000000002");
    private static final String ROLE = "arn:aws:iam::111122223333:role/teams/Auditor";

    /** Calls whose records are in src/test/resources/cloudtrail, by file name. */
    static Stream<Arguments> golden() {
        return Stream.of(
                arguments("create_user", createUser()),
                arguments("denied_get_user", deniedGetUser()),
                arguments("assume_role_from_another_account", assumeRole()),
                arguments(
                        "role_session_over_tls",
                        SampleCall.of("iam", "ListUsers", SampleCall.session("Auditor", "one"))
                                .overTls()),
                arguments("read_as_of", readAsOf()),
                arguments("service", SampleCall.of("iam", "CreateAccount", UserIdentity.own())));
    }

    private static SampleCall createUser() {
        return SampleCall.of("iam", "CreateUser", SampleCall.user("alice"))
                .with("{\"userName\":\"carol\"}")
                .ending(
                        new CallRecord.Ending(
                                null,
                                null,
                                new Json("{\"user\":{\"path\":\"/\"}}"),
                                List.of(new ResourceRef("AWS::IAM::User", "carol"))));
    }

    private static SampleCall deniedGetUser() {
        return SampleCall.of("iam", "GetUser", SampleCall.user("alice"))
                .failing("AccessDenied", "User: \"alice\" is not authorized");
    }

    private static SampleCall assumeRole() {
        return SampleCall.of("sts", "AssumeRole", SampleCall.foreignAccount("444455556666"))
                .with("{\"roleArn\":\"" + ROLE + "\"}")
                .shared(SHARED)
                .about(
                        new ResourceRef("AWS::IAM::Role", ROLE),
                        new ResourceRef("AWS::STS::AssumedRole", "AROA:one"));
    }

    private static SampleCall readAsOf() {
        return SampleCall.of("iam", "GetUser", SampleCall.root())
                .with("{\"userName\":\"alice\"}")
                .readAt(Instant.parse("2026-02-01T00:00:00Z"), 3L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void a_call_is_written_as_cloudtrail_writes_it(String name, SampleCall call)
            throws IOException {
        String file = "/cloudtrail/" + name + ".json";
        try (InputStream expected = CloudTrailJsonTest.class.getResourceAsStream(file)) {
            assertThat(json(call).toPrettyString())
                    .isEqualTo(
                            JSON.readTree(Objects.requireNonNull(expected, file)).toPrettyString());
        }
    }

    @ParameterizedTest
    @CsvSource({"x, 1024", "é, 512", "€, 341", "😀, 256"})
    void an_error_message_is_cut_to_1_kb_between_characters(String character, int kept)
            throws IOException {
        SampleCall call =
                SampleCall.of("iam", "GetUser", SampleCall.root())
                        .failing("ValidationError", character.repeat(2000));

        assertThat(json(call).get("errorMessage").textValue()).isEqualTo(character.repeat(kept));
    }

    @Test
    void request_parameters_over_100_kb_are_left_out_and_said_so() throws IOException {
        String parameters = "{\"a\":\"" + "é".repeat(60_000) + "\"}";
        SampleCall call = SampleCall.of("iam", "PutUserPolicy", SampleCall.root()).with(parameters);

        assertThat(json(call).get("requestParameters").toString())
                .isEqualTo(
                        "{\"reason\":\"requestParameters too large\",\"omitted\":true,"
                                + "\"originalSize\":"
                                + parameters.getBytes(StandardCharsets.UTF_8).length
                                + "}");
    }

    @Test
    void request_parameters_of_100_kb_are_shown() throws IOException {
        String parameters = "{\"a\":\"" + "x".repeat(102_400 - 8) + "\"}";
        SampleCall call = SampleCall.of("iam", "PutUserPolicy", SampleCall.root()).with(parameters);

        assertThat(json(call).get("requestParameters").toString()).isEqualTo(parameters);
    }

    @Test
    void an_event_that_is_no_call_has_no_record() {
        Recorded change =
                RandomHistory.of(1, 100).stream()
                        .filter(recorded -> !(recorded.event() instanceof CallRecord))
                        .findFirst()
                        .orElseThrow();

        assertThatThrownBy(() -> CloudTrailJson.of(change))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a call record");
    }

    private static JsonNode json(SampleCall call) throws IOException {
        return JSON.readTree(CloudTrailJson.of(call.recorded()));
    }
}
