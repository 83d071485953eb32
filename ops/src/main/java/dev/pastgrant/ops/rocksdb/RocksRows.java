package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Rows;
import dev.pastgrant.ops.chain.Signed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * A follower's table in the log's database. Its rows are stored under its name with its token and
 * their number beside them, all in one write, and each with a keyed hash. Keys are ordered by their
 * UTF-8 bytes. A write does not wait for the disk. If a write is lost, its token is lost with it,
 * and the follower makes the rows again from the log.
 */
final class RocksRows implements Rows {
    private static final String ROW = "\0r";
    private static final String TOKEN = "\0t";
    private static final String END = "\0u";

    private final Store store;
    private final String follower;
    private final Signed signed;
    private final byte[] rows;
    private final byte[] tokenKey;

    RocksRows(Store store, String follower, Signed signed) {
        this.store = store;
        this.follower = follower;
        this.signed = signed;
        this.rows = key(ROW, "");
        this.tokenKey = key(TOKEN, "");
    }

    /** What the rows stand for, and how many they are. */
    private record Token(long position, long count) {
        static final Token NONE = new Token(Position.BEGINNING.value(), 0);

        static Token of(byte[] bytes) {
            ByteBuffer numbers = ByteBuffer.wrap(bytes);
            return new Token(numbers.getLong(), numbers.getLong());
        }

        byte[] bytes() {
            return ByteBuffer.allocate(2 * Long.BYTES).putLong(position).putLong(count).array();
        }
    }

    private byte[] key(String kind, String key) {
        return StoreKeys.text(follower + kind + key);
    }

    private byte[] opened(byte[] key, byte[] value) {
        return signed.open(key, value)
                .orElseThrow(() ->
                        new LogFailed(
                                "the rows of %s are not as they were written; a restart makes them again"
                                        .formatted(follower)));
    }

    @Override
    public Optional<String> get(String key) {
        byte[] stored = key(ROW, key);
        return Optional.ofNullable(store.get(Family.ROWS, stored))
                .map(value -> text(opened(stored, value)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public List<Map.Entry<String, String>> scan(String prefix, String from, int limit) {
        byte[] begin = key(ROW, prefix);
        return store.walk(
                Family.ROWS,
                entries -> {
                    List<Map.Entry<String, String>> found = new ArrayList<>();
                    entries.seek(key(ROW, from));
                    if (entries.isValid() && isBefore(entries.key(), begin)) {
                        entries.seek(begin);
                    }
                    while (found.size() < limit && isOf(begin, entries)) {
                        String key = text(entries.key()).substring(text(rows).length());
                        found.add(Map.entry(key, text(opened(entries.key(), entries.value()))));
                        entries.next();
                    }
                    return found;
                });
    }

    private static boolean isOf(byte[] begin, RocksIterator entries) {
        return entries.isValid() && StoreKeys.startsWith(entries.key(), begin);
    }

    private static boolean isBefore(byte[] key, byte[] other) {
        return Arrays.compareUnsigned(key, other) < 0;
    }

    @Override
    public Position token() {
        return new Position(stored().position());
    }

    private Token stored() {
        byte[] token = store.get(Family.ROWS, tokenKey);
        return token == null ? Token.NONE : Token.of(opened(tokenKey, token));
    }

    /** Whether all rows are there, each as it was written. */
    boolean isWhole() {
        try {
            long count =
                    store.walk(
                            Family.ROWS,
                            entries -> {
                                long seen = 0;
                                entries.seek(rows);
                                for (; isOf(rows, entries); entries.next()) {
                                    opened(entries.key(), entries.value());
                                    seen++;
                                }
                                return seen;
                            });
            return stored().count() == count;
        } catch (LogFailed e) {
            return false;
        }
    }

    @Override
    public void write(Map<String, String> changed, Position token) {
        long count = stored().count();
        try (WriteBatch batch = new WriteBatch()) {
            for (Map.Entry<String, String> row : changed.entrySet()) {
                byte[] key = key(ROW, row.getKey());
                count += store.get(Family.ROWS, key) == null ? 1 : 0;
                byte[] value = signed.sign(key, StoreKeys.text(row.getValue()));
                batch.put(store.family(Family.ROWS), key, value);
            }
            byte[] place = signed.sign(tokenKey, new Token(token.value(), count).bytes());
            batch.put(store.family(Family.ROWS), tokenKey, place);
            store.writeUnsynced(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("cannot gather rows of " + follower, e);
        }
    }

    @Override
    public void clear() {
        try (WriteBatch batch = new WriteBatch()) {
            batch.deleteRange(store.family(Family.ROWS), rows, key(END, ""));
            store.writeUnsynced(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("cannot clear the rows of " + follower, e);
        }
    }
}
