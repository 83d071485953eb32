package dev.pastgrant.audit.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.audit.history.HistoryLog;
import dev.pastgrant.audit.history.RandomHistory;
import dev.pastgrant.audit.history.SampleSeal;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes the index of a stopped node with Lucene itself. */
class ForgedIndexTest {
    private static final List<Recorded> HISTORY = RandomHistory.of(42, 300);
    private static final Recorded VICTIM =
            HISTORY.stream()
                    .filter(each -> each.event() instanceof CallRecord)
                    .skip(20)
                    .findFirst()
                    .orElseThrow();
    private static final Term OF_VICTIM = new Term(Field.EVENT_ID.name(), VICTIM.id().toString());

    @TempDir private Path directory;

    @BeforeEach
    void make() {
        try (AuditIndex index = open()) {
            index.follow(HISTORY);
        }
    }

    private AuditIndex open() {
        return AuditIndex.open(directory, Cadence.DEFAULT, SampleSeal::of);
    }

    private interface Change {
        void make(IndexWriter writer) throws IOException;
    }

    private void change(Change change) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setIndexSort(IndexFiles.NEWEST_FIRST);
        try (FSDirectory files = FSDirectory.open(directory)) {
            Map<String, String> token;
            try (DirectoryReader before = DirectoryReader.open(files)) {
                token = new HashMap<>(before.getIndexCommit().getUserData());
            }
            try (IndexWriter writer = new IndexWriter(files, config)) {
                change.make(writer);
                writer.setLiveCommitData(token.entrySet());
            }
        }
    }

    private List<IndexFault> faults() {
        return IndexVerification.of(
                directory, new HistoryLog(HISTORY), SampleSeal::of, new UUID(1, 2));
    }

    private void assertMadeAgain() {
        try (AuditIndex index = open()) {
            assertThat(index.processed()).isEqualTo(Position.BEGINNING);
            index.follow(HISTORY);
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_index_as_it_was_written_agrees_with_the_log() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_record_taken_out_is_found_and_the_index_made_again() throws IOException {
        change(writer -> writer.deleteDocuments(OF_VICTIM));
        assertThat(faults())
                .contains(
                        new IndexFault(
                                Position.BEGINNING,
                                "the audit index: its files are not as they were written"),
                        new IndexFault(
                                VICTIM.position(),
                                "the audit index: the record here is missing in it"));
        assertMadeAgain();
    }

    @Test
    void a_record_under_another_key_is_found_and_the_index_made_again() throws IOException {
        Document other = RecordDocument.of(VICTIM, (CallRecord) VICTIM.event());
        other.removeFields(Field.USERNAME.name());
        other.add(
                new StringField(
                        Field.USERNAME.name(),
                        "somebody-else",
                        org.apache.lucene.document.Field.Store.NO));
        change(writer -> writer.updateDocument(OF_VICTIM, other));
        assertThat(faults())
                .hasSize(2)
                .contains(
                        new IndexFault(
                                VICTIM.position(),
                                "the audit index: it has the record here under other keys"));
        assertMadeAgain();
    }

    @Test
    void a_record_too_many_is_found_and_the_index_made_again() throws IOException {
        change(writer ->
                writer.addDocument(RecordDocument.of(VICTIM, (CallRecord) VICTIM.event())));
        assertThat(faults())
                .hasSize(2)
                .contains(
                        new IndexFault(
                                VICTIM.position(),
                                "the audit index: it has a record that is not here"));
        assertMadeAgain();
    }
}
