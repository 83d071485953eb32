package dev.pastgrant.projections.lastused;

import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows that are gone when the test is over. */
final class InMemoryRows implements Rows {
    private final TreeMap<String, String> rows = new TreeMap<>();
    private Position token = Position.BEGINNING;

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    public List<Map.Entry<String, String>> scan(String prefix, String from, int limit) {
        return rows.tailMap(from).entrySet().stream()
                .filter(row -> row.getKey().startsWith(prefix))
                .limit(limit)
                .<Map.Entry<String, String>>map(row -> Map.entry(row.getKey(), row.getValue()))
                .toList();
    }

    @Override
    public Position token() {
        return token;
    }

    @Override
    public void write(Map<String, String> changed, Position newToken) {
        rows.putAll(changed);
        token = newToken;
    }

    @Override
    public void clear() {
        rows.clear();
        token = Position.BEGINNING;
    }

    Map<String, String> all() {
        return Map.copyOf(rows);
    }
}
