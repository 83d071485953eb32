package dev.pastgrant.domain.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ordered table of text that a follower writes together with its token: after a crash the rows
 * are exactly those of the events up to the token.
 */
public interface Rows {
    Optional<String> get(String key);

    /** Rows whose keys begin with a prefix, in order of their keys, from a key (inclusive). */
    List<Map.Entry<String, String>> scan(String prefix, String from, int limit);

    /**
     * The position up to which the rows account for the log: the last one written, or the
     * beginning.
     */
    Position token();

    /** Writes rows and the token atomically. */
    void write(Map<String, String> rows, Position token);

    /** Removes every row and the token, so that the follower starts again. */
    void clear();
}
