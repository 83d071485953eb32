package dev.pastgrant.audit.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Vouches for every file of a commit by a keyed hash in a file beside them. A commit is sealed
 * before it takes effect, and the seal of the one before stays until then, so that a kill leaves a
 * sealed commit.
 */
final class SealedCommits {
    private static final String PENDING = "pending_";
    private static final int CHUNK = 1 << 16;

    private final Directory directory;
    private final Path seals;
    private final IndexSeal seal;

    /** The digests of files. Lucene never changes a file that it has written. */
    private final Map<String, byte[]> digests = new HashMap<>();

    SealedCommits(Path folder, Directory directory, IndexSeal seal) {
        this.directory = directory;
        this.seals = folder.resolve("seals");
        this.seal = seal;
    }

    /** Whether the last commit has its seal, or there is no commit yet. */
    boolean hold() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return true;
        }
        String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
        return Files.exists(seals)
                && Files.readAllLines(seals, StandardCharsets.ISO_8859_1)
                        .contains(line(commit, commit));
    }

    /** Seals the commit that was prepared. */
    void add() throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(PENDING + IndexFileNames.SEGMENTS)) {
                String commit = file.substring(PENDING.length());
                write(line(commit, file));
            }
        }
    }

    private void write(String line) throws IOException {
        List<String> before =
                Files.exists(seals)
                        ? Files.readAllLines(seals, StandardCharsets.ISO_8859_1)
                        : List.of();
        Path next = seals.resolveSibling("seals.next");
        Files.writeString(next, line + "\n" + (before.isEmpty() ? "" : before.getFirst() + "\n"));
        Files.move(next, seals, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A commit and its seal. */
    private String line(String commit, String file) throws IOException {
        long generation = SegmentInfos.generationFromSegmentsFileName(commit);
        SegmentInfos infos;
        try (ChecksumIndexInput input = directory.openChecksumInput(file)) {
            infos = SegmentInfos.readCommit(directory, input, generation);
        }
        TreeSet<String> names = new TreeSet<>(infos.files(false));
        digests.keySet().retainAll(names);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(commit.getBytes(StandardCharsets.UTF_8));
        content.writeBytes(digest(file));
        for (String name : names) {
            byte[] known = digests.get(name);
            byte[] digest = known == null ? digest(name) : known;
            digests.put(name, digest);
            content.writeBytes(("\n" + name + " ").getBytes(StandardCharsets.UTF_8));
            content.writeBytes(digest);
        }
        return commit + " " + HexFormat.of().formatHex(seal.of(content.toByteArray()));
    }

    private byte[] digest(String file) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
            for (long left = input.length(); left > 0; left -= chunk.length) {
                int length = (int) Math.min(left, chunk.length);
                input.readBytes(chunk, 0, length);
                digest.update(chunk, 0, length);
            }
        }
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
