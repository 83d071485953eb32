package dev.pastgrant.ops.rocksdb;

import dev.pastgrant.domain.log.LogFailed;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.ops.chain.Chain;
import dev.pastgrant.ops.stored.UndecodableEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Reads the appends on disk, and the events in them. */
final class StoredAppends {
    private static final Logger LOG = System.getLogger(StoredAppends.class.getName());
    private static final int CHUNK = 512;

    private final Store store;
    private final @Nullable Chain chain;
    private final long opened;
    private final AtomicBoolean isBroken = new AtomicBoolean();

    /**
     * @param chain what checks each append; null to read them as they are
     * @param opened the last position when the log was opened
     */
    StoredAppends(Store store, @Nullable Chain chain, long opened) {
        this.store = store;
        this.chain = chain;
        this.opened = opened;
    }

    /** The appends that end at these positions, as the indexes have them. */
    List<StoredAppend> ending(List<byte[]> ends) {
        List<StoredAppend> appends = new ArrayList<>(ends.size());
        for (int from = 0; from < ends.size(); from += CHUNK) {
            List<byte[]> chunk = ends.subList(from, Math.min(ends.size(), from + CHUNK));
            List<byte @Nullable []> values = store.get(Family.APPENDS, chunk);
            for (int i = 0; i < chunk.size(); i++) {
                byte[] value = values.get(i);
                long end = StoreKeys.number(chunk.get(i));
                appends.add(value == null ? around(end) : stored(end, value));
            }
        }
        return appends;
    }

    /** The append that contains a position, which need not be that of its last event. */
    private StoredAppend around(long position) {
        StoredAppend append =
                store.walk(
                        Family.APPENDS,
                        entries -> {
                            entries.seek(StoreKeys.number(position));
                            return entries.isValid()
                                    ? stored(StoreKeys.number(entries.key()), entries.value())
                                    : null;
                        });
        if (append == null || append.first() > position) {
            throw new IllegalArgumentException("no event at position " + position);
        }
        return append;
    }

    List<Recorded> all(long after, long until, int limit) {
        return store.walk(
                Family.APPENDS,
                entries -> {
                    List<Recorded> events = new ArrayList<>();
                    long from = Math.max(-1, after) + 1;
                    long next = from;
                    entries.seek(StoreKeys.number(from));
                    while (events.size() < limit && entries.isValid()) {
                        StoredAppend append =
                                followed(StoreKeys.number(entries.key()), entries.value());
                        if (append.first() > until) {
                            break;
                        }
                        if (append.first() > next) {
                            throw new LogFailed("the event at position " + next + " is missing");
                        }
                        add(events, append, from, until, limit);
                        next = append.end() + 1;
                        entries.next();
                    }
                    return events;
                });
    }

    /**
     * The events at positions. Most of them are call records, which are the last events of their
     * appends.
     */
    List<Recorded> at(List<Position> positions) {
        List<byte[]> keys = positions.stream().map(each -> StoreKeys.number(each.value())).toList();
        List<StoredAppend> appends = ending(keys);
        List<Recorded> events = new ArrayList<>(appends.size());
        for (int i = 0; i < appends.size(); i++) {
            events.add(decode(appends.get(i), positions.get(i).value()));
        }
        return events;
    }

    /** Adds the events of an append from one position to another, up to a limit. */
    static void add(List<Recorded> events, StoredAppend append, long from, long until, int limit) {
        long last = Math.min(until, append.end());
        for (long position = Math.max(from, append.first());
                position <= last && events.size() < limit;
                position++) {
            events.add(decode(append, position));
        }
    }

    private StoredAppend stored(long end, byte[] value) {
        if (chain != null && !chain.holds(end, value)) {
            throw altered(end);
        }
        return parsed(end, value);
    }

    /**
     * An append for those who follow the log and read every append right after it was written: it
     * is not checked if this process wrote it.
     */
    private StoredAppend followed(long end, byte[] value) {
        return end > opened ? parsed(end, value) : stored(end, value);
    }

    private static StoredAppend parsed(long end, byte[] value) {
        try {
            return StoredAppend.of(end, value);
        } catch (IllegalArgumentException e) {
            throw unreadable(end, e);
        }
    }

    /** Says once for the operator what each caller is refused for. */
    private LogFailed altered(long end) {
        String what = "the append at position %d is not as it was written".formatted(end);
        if (!isBroken.getAndSet(true)) {
            LOG.log(
                    Level.ERROR,
                    what
                            + ": its keyed hash is another. Calls that need it fail. `verify` lists all"
                            + " that is wrong; restore the data folder from a backup");
        }
        return new LogFailed(what);
    }

    private static Recorded decode(StoredAppend append, long position) {
        try {
            return append.at(position);
        } catch (UndecodableEvent | IllegalArgumentException e) {
            throw unreadable(position, e);
        }
    }

    private static LogFailed unreadable(long position, RuntimeException cause) {
        return new LogFailed(
                "the event at position " + position + ": " + cause.getMessage(), cause);
    }

    /**
     * The end of the last append at or before a commit time, found by bisection.
     *
     * @param before an end that is not too late, or -1
     * @param tooLate a later end
     */
    long lastAt(long micros, long before, long tooLate) {
        return store.walk(
                Family.APPENDS,
                entries -> {
                    long low = before;
                    long high = tooLate;
                    while (low < high) {
                        entries.seek(StoreKeys.number((low + high + 1) >>> 1));
                        StoredAppend middle =
                                stored(StoreKeys.number(entries.key()), entries.value());
                        if (middle.micros() <= micros) {
                            low = middle.end();
                        } else {
                            high = middle.first() - 1;
                        }
                    }
                    return low;
                });
    }

    /**
     * The position of the last stored event, without regard to the indexes; -1 if there are no
     * events.
     */
    long lastEvent() {
        return store.walk(
                Family.APPENDS,
                entries -> {
                    entries.seekToLast();
                    return entries.isValid() ? StoreKeys.number(entries.key()) : -1;
                });
    }
}
