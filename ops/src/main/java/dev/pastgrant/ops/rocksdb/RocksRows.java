package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Rows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * A follower's table in the log's database. Its rows are stored under its name with its token
 * beside them, both in one write. Keys are ordered by their UTF-8 bytes. A write does not wait for
 * the disk. If a write is lost, its token is lost with it, and the follower makes the rows again
 * from the log.
 */
final class RocksRows implements Rows {
    private static final String ROW = "\0r";
    private static final String TOKEN = "\0t";
    private static final String END = "\0u";

    private final Store store;
    private final String follower;
    private final byte[] rows;

    RocksRows(Store store, String follower) {
        this.store = store;
        this.follower = follower;
        this.rows = key(ROW, "");
    }

    private byte[] key(String kind, String key) {
        return StoreKeys.text(follower + kind + key);
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(store.get(Family.ROWS, key(ROW, key))).map(RocksRows::text);
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
                    while (found.size() < limit
                            && entries.isValid()
                            && StoreKeys.startsWith(entries.key(), begin)) {
                        String key = text(entries.key()).substring(text(rows).length());
                        found.add(Map.entry(key, text(entries.value())));
                        entries.next();
                    }
                    return found;
                });
    }

    private static boolean isBefore(byte[] key, byte[] other) {
        return Arrays.compareUnsigned(key, other) < 0;
    }

    @Override
    public Position token() {
        byte[] token = store.get(Family.ROWS, key(TOKEN, ""));
        return token == null ? Position.BEGINNING : new Position(StoreKeys.number(token));
    }

    @Override
    public void write(Map<String, String> changed, Position token) {
        try (WriteBatch batch = new WriteBatch()) {
            for (Map.Entry<String, String> row : changed.entrySet()) {
                batch.put(
                        store.family(Family.ROWS),
                        key(ROW, row.getKey()),
                        StoreKeys.text(row.getValue()));
            }
            batch.put(store.family(Family.ROWS), key(TOKEN, ""), StoreKeys.number(token.value()));
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
