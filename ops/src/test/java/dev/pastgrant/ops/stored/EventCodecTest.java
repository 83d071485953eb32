package dev.pastgrant.ops.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.domain.log.StreamRevisions;
import dev.pastgrant.domain.session.SessionIssued;
import dev.pastgrant.ops.stored.names.StoredName;
import dev.pastgrant.ops.stored.names.StoredNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    static final List<LogEvent> SAMPLES = EventSamples.ALL;

    /** Nothing else is in the log: {@code ArrowsTest} knows no other {@link LogEvent}. */
    private static final List<Class<?>> ROOTS =
            List.of(AccountEvent.class, CallRecord.class, SessionIssued.class);

    /** A feature's golden files are in a folder named as the feature is in its events' names. */
    private static String file(String name, int version) {
        String path = name.substring(0, name.lastIndexOf('.'));
        String feature = path.substring(path.lastIndexOf('.') + 1);
        return feature + "/" + name + "." + version + ".json";
    }

    private static byte[] golden(String name, int version) throws IOException {
        String file = "events/" + file(name, version);
        try (InputStream in = EventCodecTest.class.getResourceAsStream(file)) {
            String text =
                    new String(
                            Objects.requireNonNull(in, file).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.strip().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static EventCodec.Decoded decoded(byte[] bytes) {
        return EventCodec.decode(bytes, 0, bytes.length);
    }

    private static LogEvent decoded(String json) {
        return decoded(json.getBytes(StandardCharsets.UTF_8)).event();
    }

    private static StoredName nameOf(LogEvent event) {
        return StoredNames.ALL.stream()
                .filter(name -> name.type() == event.getClass())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCodecTest::leaves)
                : Stream.of(type);
    }

    @Test
    void every_event_has_a_stored_name() {
        assertThat(StoredNames.ALL.stream().<Class<?>>map(StoredName::type))
                .containsExactlyInAnyOrderElementsOf(
                        ROOTS.stream().flatMap(EventCodecTest::leaves).toList());
    }

    @Test
    void no_name_is_given_twice() {
        assertThat(StoredNames.ALL).extracting(StoredName::name).doesNotHaveDuplicates();
    }

    @Test
    void every_golden_file_is_of_a_version_that_was_written() throws Exception {
        Path folder =
                Path.of(Objects.requireNonNull(EventCodecTest.class.getResource("events")).toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> text(folder, file)))
                    .containsExactlyInAnyOrderElementsOf(
                            StoredNames.ALL.stream().flatMap(EventCodecTest::files).toList());
        }
    }

    private static String text(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<String> files(StoredName name) {
        return IntStream.rangeClosed(1, name.version())
                .mapToObj(version -> file(name.name(), version));
    }

    @Test
    void every_version_that_was_ever_written_has_a_golden_file_that_is_still_read()
            throws IOException {
        for (StoredName name : StoredNames.ALL) {
            for (int version = 1; version <= name.version(); version++) {
                EventCodec.Decoded event = decoded(golden(name.name(), version));
                assertThat(event.event()).isInstanceOf(name.type());
                assertThat(event.id()).isEqualTo(SampleValues.ID);
            }
        }
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(SAMPLES)
                .extracting(EventCodecTest::nameOf)
                .containsExactlyInAnyOrderElementsOf(StoredNames.ALL);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void an_event_is_written_exactly_as_its_golden_file(LogEvent event) throws IOException {
        StoredName name = nameOf(event);
        assertThat(text(EventCodec.encode(SampleValues.ID, event)))
                .isEqualTo(text(golden(name.name(), name.version())));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void a_golden_file_is_read_as_its_event(LogEvent event) throws IOException {
        StoredName name = nameOf(event);
        byte[] bytes = golden(name.name(), name.version());
        assertThat(decoded(bytes)).isEqualTo(new EventCodec.Decoded(SampleValues.ID, event));
    }

    @Test
    void a_user_created_before_there_were_tags_has_none() throws IOException {
        assertThat(decoded(golden("iam.user.created", 1)).event())
                .isEqualTo(UserEventSamples.WITHOUT_TAGS);
    }

    @Test
    void a_record_that_named_positions_does_not_know_the_revisions() throws IOException {
        CallRecord record = (CallRecord) decoded(text(golden("call.recorded", 1)));
        assertThat(record.decidedOn()).isNull();
        assertThat(record.readAt()).isEqualTo(new CallRecord.ReadAt(SampleValues.NOON, null));
        assertThat(record.facts()).isEqualTo(CallEventSamples.callRecord().facts());
    }

    @Test
    void a_record_of_one_revision_means_the_stream_of_its_recipient() throws IOException {
        CallRecord record = (CallRecord) decoded(golden("call.recorded", 2)).event();
        assertThat(record.decidedOn())
                .isEqualTo(StreamRevisions.of(StreamName.account(record.recipient()), 41));
    }

    @Test
    void a_record_that_knew_no_revision_still_knows_none() throws IOException {
        String unknown =
                text(golden("call.recorded", 2)).replace("\"decidedOn\":41", "\"decidedOn\":null");
        assertThat(((CallRecord) decoded(unknown)).decidedOn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "41",
                "[]",
                "{\"iam-123456789012\":\"41\"}",
                "{\"iam-123456789012\":1.5}",
                "{\"iam-123456789012\":null}",
                "{\"nosuch-123456789012\":1}",
                "{\"iam-210987654321\":1,\"iam-123456789012\":1}",
                "{\"iam-123456789012\":1,\"iam-123456789012\":1}"
            })
    void revisions_that_are_not_written_so_are_refused(String revisions) throws IOException {
        String json =
                text(golden("call.recorded", 3))
                        .replace("{\"iam-123456789012\":41,\"iam-210987654321\":7}", revisions);
        assertThatThrownBy(() -> decoded(json)).isInstanceOf(UndecodableEvent.class);
    }

    @Test
    void a_record_of_the_present_stays_one_of_the_present() throws IOException {
        String ofTheMoment = "\"asOf\":{\"instant\":\"2026-11-24T12:00:00Z\",\"position\":7}";
        String ofThePresent =
                text(golden("call.recorded", 1)).replace(ofTheMoment, "\"asOf\":null");
        assertThat(((CallRecord) decoded(ofThePresent)).readAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1}",
                " {\"a\":1}",
                "{\"a\":1, \"b\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"n\":1.00}",
                "{\"n\":1E+2}",
                "{\"n\":1e400}",
                "{\"n\":-0}",
                "{\"n\":-0.0}",
                "{\"n\":123456789012345678901234567890}",
                "{\"s\":\"\\u00e4\"}",
                "{\"s\":\"\u00e4 \\n \\/ /\"}",
                "{\"s\":\"\ud83d\ude00\"}",
                "{\"s\":\"\ud83d\"}",
                "{\"s\":\"\\ud83d\"}",
                "{\"s\":\"\\u0000\"}",
                "\"text\"",
                "[1]",
                "null",
                "",
                "{",
                "{}{}",
                "not JSON"
            })
    void no_character_of_the_json_in_a_call_record_is_lost(String text) {
        CallRecord record = recordOf(text);
        byte[] bytes = EventCodec.encode(SampleValues.ID, record);
        assertThat(decoded(bytes).event()).isEqualTo(record);
        assertThat(text(bytes)).matches("\\p{ASCII}*");
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void an_event_is_written_as_jackson_would(LogEvent event) throws IOException {
        String written = text(EventCodec.encode(SampleValues.ID, event));
        assertThat(written)
                .endsWith(",\"data\":" + StoredJson.MAPPER.writeValueAsString(event) + "}");
    }

    @Test
    void json_nested_as_deep_as_a_parser_goes_is_not_lost() {
        for (int depth : new int[] {50, 99, 100, 101, 990, 1000, 5000}) {
            String text = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            CallRecord record = recordOf(text);
            byte[] bytes = EventCodec.encode(SampleValues.ID, record);
            assertThat(decoded(bytes).event()).isEqualTo(record);
        }
    }

    private static CallRecord recordOf(String text) {
        return CallEventSamples.callRecord(
                new Json(text),
                new Json("{}"),
                new UserIdentity.Session(Instant.EPOCH, false, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"iam.user.deleted\",\"version\":2,\"id\":\"11111111-2222-4333-8444-555555555555\",\"data\":{\"userId\":\"AIDAEXAMPLEUSER00001\"}}",
                "{\"type\":\"no.such\",\"version\":1,\"id\":\"11111111-2222-4333-8444-555555555555\",\"data\":{}}",
                "{\"type\":\"iam.user.created\",\"version\":0,\"id\":\"11111111-2222-4333-8444-555555555555\",\"data\":{}}",
                "{\"type\":\"iam.user.deleted\",\"version\":1,\"id\":\"11111111-2222-4333-8444-555555555555\",\"data\":{}}",
                "{\"type\":\"iam.user.deleted\",\"version\":1,\"id\":\"11111111-2222-4333-8444-555555555555\",\"data\":{\"userId\":\"AIDAEXAMPLEUSER00001\",\"more\":1}}",
                "{\"type\":\"iam.user.deleted\",\"version\":1,\"id\":\"11111111-2222-4333-8444-555555555555\",\"data\":{\"userId\":\"not an id\"}}",
                "{\"type\":\"iam.user.deleted\",\"version\":1,\"id\":\"none\",\"data\":{\"userId\":\"AIDAEXAMPLEUSER00001\"}}",
                "{\"version\":1}",
                "[]",
                "{",
                ""
            })
    void bytes_that_are_no_event_of_a_known_version_are_refused(String json) {
        assertThatThrownBy(() -> decoded(json)).isInstanceOf(UndecodableEvent.class);
    }
}
