package dev.pastgrant.ops.rocksdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The appends that have their place and are not on disk yet, bounded in number and in size. Not
 * thread-safe: the sequencer's lock guards it.
 */
final class AppendQueue {
    /** The size at which the queue is full. An append that finds room may exceed it once. */
    static final long MAX_OCTETS = 16 << 20;

    private static final long MAX_GROUP_OCTETS = 4 << 20;

    private final ArrayDeque<Pending> queue = new ArrayDeque<>();
    private final int max;
    private int waiting;
    private long octets;

    AppendQueue(int max) {
        this.max = max;
    }

    /** Whether no append waits to be taken. Some may have been taken and not be written yet. */
    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Whether exactly one append waits to be taken. */
    boolean hasOne() {
        return queue.size() == 1;
    }

    boolean hasRoom() {
        return waiting < max && octets < MAX_OCTETS;
    }

    boolean isHalfFull() {
        return waiting >= max / 2 || octets >= MAX_OCTETS / 2;
    }

    void add(Pending pending) {
        queue.add(pending);
        waiting++;
        octets += pending.encoded().size();
    }

    /** Takes the appends to write next. They take up room until they are written. */
    List<Pending> take() {
        List<Pending> group = new ArrayList<>(queue.size());
        long size = 0;
        while (size < MAX_GROUP_OCTETS && !queue.isEmpty()) {
            Pending next = queue.remove();
            size += next.encoded().size();
            group.add(next);
        }
        return group;
    }

    void wrote(List<Pending> group) {
        waiting -= group.size();
        for (Pending pending : group) {
            octets -= pending.encoded().size();
        }
    }

    /** Forgets everything, and returns what waited to be taken. */
    List<Pending> clear() {
        List<Pending> rest = List.copyOf(queue);
        queue.clear();
        waiting = 0;
        octets = 0;
        return rest;
    }
}
