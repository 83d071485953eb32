package dev.pastgrant.audit.index;

import dev.pastgrant.domain.log.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The files of the index and the token in their last commit. Files that cannot be trusted are
 * deleted, because the log has everything.
 */
final class IndexFiles {
    static final Sort NEWEST_FIRST =
            new Sort(new SortField(RecordDocument.POSITION, SortField.Type.LONG, true));

    /**
     * The version of the documents' shape. A changed shape needs a new number, which causes a
     * rebuild.
     */
    private static final String SHAPE = "1";

    private static final String SHAPE_KEY = "shape";
    private static final String TOKEN_KEY = "position";
    private static final double BUFFER_MEGABYTES = 64;

    private IndexFiles() {}

    /** Opens the index at its last commit, or an empty one in place of a damaged one. */
    static IndexWriter open(Path path) throws IOException {
        try {
            return openTrusted(path);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            delete(path);
            return openTrusted(path);
        }
    }

    private static IndexWriter openTrusted(Path path) throws IOException {
        FSDirectory directory = FSDirectory.open(path);
        try {
            IndexWriter writer = new IndexWriter(directory, config());
            try {
                verify(writer);
                return writer;
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setIndexSort(NEWEST_FIRST)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    /**
     * Checks the shape and reads every checksum. A flipped bit must not make a record impossible to
     * find.
     */
    private static void verify(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            boolean isNew = reader.maxDoc() == 0 && commitData(writer).isEmpty();
            if (!isNew && !SHAPE.equals(commitData(writer).get(SHAPE_KEY))) {
                throw new CorruptIndexException("an index of another shape", "commit data");
            }
        }
        token(writer);
    }

    /** The position of the last commit; the beginning of the log if nothing was committed yet. */
    static Position token(IndexWriter writer) {
        String token = commitData(writer).get(TOKEN_KEY);
        return token == null ? Position.BEGINNING : new Position(Long.parseLong(token));
    }

    /** Commits what was written, and the token with it. */
    static void commit(IndexWriter writer, Position token) throws IOException {
        writer.setLiveCommitData(Map.of(SHAPE_KEY, SHAPE, TOKEN_KEY, token.toString()).entrySet());
        writer.commit();
    }

    private static Map<String, String> commitData(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        var entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
