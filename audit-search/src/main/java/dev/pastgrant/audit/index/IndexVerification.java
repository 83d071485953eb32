package dev.pastgrant.audit.index;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Compares the last commit of an index with the log: every call record up to the commit's token is
 * in it once, under exactly the keys that it has, and nothing else is. The keys of a record are
 * compared by the sum of their hashes, which nobody can foresee.
 */
public final class IndexVerification {
    private static final int CHUNK = 1000;

    private final UUID unforeseen;
    private final List<IndexFault> faults = new ArrayList<>();

    private IndexVerification(UUID unforeseen) {
        this.unforeseen = unforeseen;
    }

    /** A document: its position, and the sum of the hashes of its keys and its time. */
    private record Indexed(long position, long keys) {}

    /**
     * What is wrong with the index in a folder; nothing if there is none, since it is made again.
     *
     * @param unforeseen random bits, which nobody could know who changed the index
     */
    public static List<IndexFault> of(Path folder, EventLog log, IndexSeal seal, UUID unforeseen) {
        IndexVerification verification = new IndexVerification(unforeseen);
        if (Files.exists(folder)) {
            verification.run(folder, log, seal);
        }
        return List.copyOf(verification.faults);
    }

    private void run(Path folder, EventLog log, IndexSeal seal) {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return;
            }
            if (!new SealedCommits(folder, directory, seal).hold()) {
                found(Position.BEGINNING, "its files are not as they were written");
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Position token = IndexFiles.token(reader.getIndexCommit().getUserData());
                compare(documents(reader).iterator(), log, token);
            }
        } catch (IOException | IllegalArgumentException e) {
            found(Position.BEGINNING, "it cannot be read: " + e.getMessage());
        }
    }

    private void found(Position position, String what) {
        faults.add(new IndexFault(position, "the audit index: " + what));
    }

    private List<Indexed> documents(DirectoryReader reader) throws IOException {
        List<Indexed> documents = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
            add(leaf.reader(), documents);
        }
        documents.sort(Comparator.comparingLong(Indexed::position));
        return documents;
    }

    private void add(LeafReader leaf, List<Indexed> documents) throws IOException {
        long[] keys = new long[leaf.maxDoc()];
        for (FieldInfo field : leaf.getFieldInfos()) {
            Terms terms = leaf.terms(field.name);
            if (terms != null) {
                addKeys(field.name, terms.iterator(), keys);
            }
        }
        NumericDocValues positions = values(leaf, RecordDocument.POSITION);
        NumericDocValues times = values(leaf, RecordDocument.TIME);
        for (int document = 0; document < leaf.maxDoc(); document++) {
            boolean isLive = leaf.getLiveDocs() == null || leaf.getLiveDocs().get(document);
            if (isLive && positions.advanceExact(document) && times.advanceExact(document)) {
                long time = hash(RecordDocument.TIME, bytes(times.longValue()));
                documents.add(new Indexed(positions.longValue(), keys[document] + time));
            }
        }
    }

    private static NumericDocValues values(LeafReader leaf, String field) throws IOException {
        NumericDocValues values = leaf.getNumericDocValues(field);
        if (values == null) {
            throw new IllegalArgumentException("no document has a " + field);
        }
        return values;
    }

    private void addKeys(String field, TermsEnum terms, long[] keys) throws IOException {
        PostingsEnum found = null;
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            long hash = hash(field, BytesRef.deepCopyOf(term).bytes);
            found = terms.postings(found, PostingsEnum.NONE);
            for (int document = found.nextDoc();
                    document != PostingsEnum.NO_MORE_DOCS;
                    document = found.nextDoc()) {
                keys[document] += hash;
            }
        }
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private long hash(String field, byte[] key) {
        byte[] name = (field + "\0").getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = SealedCommits.sha256();
        digest.update(bytes(unforeseen.getMostSignificantBits()));
        digest.update(bytes(unforeseen.getLeastSignificantBits()));
        digest.update(name);
        return ByteBuffer.wrap(digest.digest(key)).getLong();
    }

    private long keysOf(Recorded recorded, CallRecord call) {
        long keys = 0;
        Set<String> seen = new HashSet<>();
        for (IndexableField field : RecordDocument.of(recorded, call)) {
            String key = field instanceof StringField ? field.stringValue() : null;
            if (key != null && seen.add(field.name() + "\0" + key)) {
                keys += hash(field.name(), key.getBytes(StandardCharsets.UTF_8));
            }
        }
        long time = RecordDocument.micros(recorded.committedAt());
        return keys + hash(RecordDocument.TIME, bytes(time));
    }

    private void compare(Iterator<Indexed> documents, EventLog log, Position token) {
        if (token.isAfter(log.head())) {
            found(token, "it is ahead of the log");
        }
        Indexed next = documents.hasNext() ? documents.next() : null;
        Position read = Position.BEGINNING;
        List<Recorded> chunk;
        do {
            chunk = log.readAll(read, CHUNK);
            for (Recorded recorded : chunk) {
                read = recorded.position();
                if (!read.isAfter(token) && recorded.event() instanceof CallRecord call) {
                    while (next != null && next.position() < read.value()) {
                        found(new Position(next.position()), "it has a record that is not here");
                        next = documents.hasNext() ? documents.next() : null;
                    }
                    next = compare(recorded, call, next, documents);
                }
            }
        } while (!chunk.isEmpty() && !read.isAfter(token));
        for (; next != null; next = documents.hasNext() ? documents.next() : null) {
            found(new Position(next.position()), "it has a record that is not here");
        }
    }

    private @Nullable Indexed compare(
            Recorded recorded,
            CallRecord call,
            @Nullable Indexed next,
            Iterator<Indexed> documents) {
        if (next == null || next.position() != recorded.position().value()) {
            found(recorded.position(), "the record here is missing in it");
            return next;
        }
        if (next.keys() != keysOf(recorded, call)) {
            found(recorded.position(), "it has the record here under other keys");
        }
        return documents.hasNext() ? documents.next() : null;
    }
}
