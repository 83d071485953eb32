package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.shape.Service;
import dev.pastgrant.domain.refusal.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.accessanalyzer.model.AnalyzerSummary;
import software.amazon.awssdk.services.accessanalyzer.model.GetAnalyzerRequest;
import software.amazon.awssdk.services.accessanalyzer.model.GetAnalyzerResponse;
import software.amazon.awssdk.services.accessanalyzer.model.UntagResourceRequest;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

class JsonProtocolTest {
    private static final String LOOKUP = "CloudTrail_20131101.LookupEvents";

    @Test
    void epoch_seconds_are_read_to_the_millisecond() {
        LookupEventsRequest read =
                (LookupEventsRequest)
                        WireBytes.value(
                                lookup("{\"StartTime\": 1.767323045678E9, \"MaxResults\": 5}"));

        assertThat(read.startTime()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(read.maxResults()).isEqualTo(5);
        assertThat(read.hasLookupAttributes()).isFalse();
    }

    @Test
    void timestamps_are_written_as_plain_decimals() {
        assertThat(events("2026-01-02T03:04:05.678Z")).contains("\"EventTime\":1767323045.678");
        assertThat(events("2026-01-02T03:04:05Z")).contains("\"EventTime\":1767323045}");
        assertThat(events("1970-01-01T00:00:00.001Z")).contains("\"EventTime\":0.001}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'Novelty':1}", "{'LookupAttributes':[{'AttributeKey':'X','Novelty':1}]}"})
    void members_that_the_operation_does_not_have_are_not_implemented(String body) {
        assertThat(WireBytes.error(lookup(body.replace('\'', '"'))))
                .isEqualTo(WireError.unknownParameter("Novelty"));
    }

    @Test
    void a_rest_operation_reads_its_whole_query() {
        assertThat(
                        WireBytes.error(
                                OperationResolver.resolve(
                                                Service.ACCESS_ANALYZER,
                                                WireBytes.rest("GET", "/analyzer", "novelty=1", ""))
                                        .then(Codecs::request)))
                .isEqualTo(WireError.unknownParameter("novelty"));
    }

    @Test
    void an_empty_body_is_an_empty_object_and_null_is_absent() {
        LookupEventsRequest none = LookupEventsRequest.builder().build();

        assertThat(WireBytes.value(lookup(""))).isEqualTo(none);
        assertThat(WireBytes.value(lookup("{\"MaxResults\":null,\"Unknown\":null}")))
                .isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'MaxResults':'5'}|STRING_VALUE can not be converted to an Integer",
                "{'MaxResults':5.5}|NUMBER_VALUE can not be converted to an Integer",
                "{'MaxResults':99999999999}|NUMBER_VALUE can not be converted to an Integer",
                "{'NextToken':5}|NUMBER_VALUE can not be converted to a String",
                "{'NextToken':true}|TRUE_VALUE can not be converted to a String",
                "{'NextToken':[]}|Start of list found where not expected",
                "{'NextToken':{}}|Start of structure or map found where not expected.",
                "{'NextToken':'\\ud800'}|STRING_VALUE can not be converted to a String",
                "{'LookupAttributes':[null]}|NULL_VALUE can not be converted to a Structure",
                "{'StartTime':'x'}|STRING_VALUE can not be converted to a Timestamp",
                "{'StartTime':1e999999999}|NUMBER_VALUE can not be converted to a Timestamp",
                "{'StartTime':1e-999999999}|NUMBER_VALUE can not be converted to a Timestamp",
                "{'StartTime':999999999999}|NUMBER_VALUE can not be converted to a Timestamp",
                "[]|Start of structure expected.",
                "{'a':1,'a':1}|Unable to parse the request body as JSON.",
                "{} {}|Unable to parse the request body as JSON.",
                "{|Unable to parse the request body as JSON.",
            })
    void what_does_not_fit_is_refused_in_awss_words(String body, String message) {
        assertThat(WireBytes.error(lookup(body.replace('\'', '"'))))
                .isEqualTo(new WireError(CommonError.MALFORMED_INPUT, message));
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(WireBytes.error(lookup("{\"a\":".repeat(100_000))).kind())
                .isEqualTo(CommonError.MALFORMED_INPUT);
    }

    @Test
    void a_body_that_is_not_utf_8_is_refused() {
        WireRequest valid = WireBytes.json(LOOKUP, "{}");
        WireRequest latin1 =
                new WireRequest(
                        "POST",
                        "/",
                        "",
                        valid.headers(),
                        SdkBytes.fromByteArray(new byte[] {'{', '"', (byte) 0xE9, '"', '}'}));

        assertThat(WireBytes.error(WireBytes.read(Service.CLOUDTRAIL, latin1)).message())
                .isEqualTo("The request body is not valid UTF-8.");
    }

    @Test
    void an_encoded_slash_or_colon_stays_inside_its_path_label() {
        assertThat(rest("GET", "/analyzer/a%20b%2Fc:d", ""))
                .isEqualTo(GetAnalyzerRequest.builder().analyzerName("a b/c:d").build());
    }

    @Test
    void a_repeated_query_parameter_is_a_list() {
        assertThat(rest("DELETE", "/tags/arn%3Aaws%3Ax", "tagKeys=a&tagKeys=b+c"))
                .isEqualTo(
                        UntagResourceRequest.builder()
                                .resourceArn("arn:aws:x")
                                .tagKeys("a", "b+c")
                                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxResults=x", "maxResults=1&maxResults=2", "maxResults=%"})
    void a_query_parameter_that_does_not_fit_is_refused(String query) {
        WireRequest request = WireBytes.rest("GET", "/analyzer", query, "");

        assertThat(WireBytes.error(WireBytes.read(Service.ACCESS_ANALYZER, request)).kind())
                .isIn(CommonError.MALFORMED_INPUT, CommonError.MALFORMED_QUERY_STRING);
    }

    @Test
    void access_analyzer_writes_times_in_iso_8601() {
        GetAnalyzerResponse response =
                GetAnalyzerResponse.builder()
                        .analyzer(
                                AnalyzerSummary.builder()
                                        .name("a")
                                        .createdAt(Instant.parse("2026-01-02T03:04:05Z"))
                                        .build())
                        .build();

        WireReply reply =
                Codecs.reply(
                        WireBytes.operation(Service.ACCESS_ANALYZER, "GetAnalyzer"),
                        response,
                        ReplyForm.REST_JSON,
                        "id");

        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.body().asUtf8String())
                .isEqualTo(
                        "{\"analyzer\":{\"name\":\"a\",\"createdAt\":\"2026-01-02T03:04:05Z\"}}");
    }

    private static Outcome<SdkRequest, WireError> lookup(String body) {
        return WireBytes.read(Service.CLOUDTRAIL, WireBytes.json(LOOKUP, body));
    }

    private static SdkRequest rest(String method, String path, String query) {
        return WireBytes.value(
                WireBytes.read(Service.ACCESS_ANALYZER, WireBytes.rest(method, path, query, "")));
    }

    private static String events(String time) {
        Event event = Event.builder().eventTime(Instant.parse(time)).build();
        return Codecs.reply(
                        WireBytes.operation(Service.CLOUDTRAIL, "LookupEvents"),
                        LookupEventsResponse.builder().events(List.of(event)).build(),
                        ReplyForm.JSON_1_1,
                        "id")
                .body()
                .asUtf8String();
    }
}
