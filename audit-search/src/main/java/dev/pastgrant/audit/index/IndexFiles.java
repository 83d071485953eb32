package dev.pastgrant.audit.index;

import dev.pastgrant.domain.log.Position;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
    private static final Logger LOG = System.getLogger(IndexFiles.class.getName());

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

    /** Opens the index at its last commit, or an empty one in place of one that is not whole. */
    static IndexWriter open(Path path, IndexSeal seal) throws IOException {
        try {
            return openTrusted(path, seal);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "the audit index in `{0}` is not as it was written ({1}): it is made again from"
                            + " the log",
                    path,
                    e.getMessage());
            delete(path);
            return openTrusted(path, seal);
        }
    }

    private static IndexWriter openTrusted(Path path, IndexSeal seal) throws IOException {
        FSDirectory directory = FSDirectory.open(path);
        try {
            if (!new SealedCommits(path, directory, seal).hold()) {
                throw new IOException("its files have another seal");
            }
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
        return token(commitData(writer));
    }

    /** The position of a commit, by what it says of itself. */
    static Position token(Map<String, String> commitData) {
        String token = commitData.get(TOKEN_KEY);
        return token == null ? Position.BEGINNING : new Position(Long.parseLong(token));
    }

    /** Commits what was written, and the token with it. */
    static void commit(IndexWriter writer, Position token, SealedCommits sealed)
            throws IOException {
        writer.setLiveCommitData(Map.of(SHAPE_KEY, SHAPE, TOKEN_KEY, token.toString()).entrySet());
        writer.prepareCommit();
        try {
            sealed.add();
        } finally {
            writer.commit(); // a commit without its seal is made again after a restart
        }
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
