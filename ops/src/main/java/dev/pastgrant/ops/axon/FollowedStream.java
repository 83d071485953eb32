package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The endless stream of a follower. It has the events that are durable, and calls back when there
 * are more.
 */
final class FollowedStream implements MessageStream<EventMessage> {
    private static final int CHUNK = 1000;

    private final EventLog log;
    private final EventLog.Subscription subscription;
    private final Queue<Recorded> buffer = new ArrayDeque<>();
    private Position read;
    private boolean closed;
    private volatile Runnable callback = () -> {};
    private volatile @Nullable Throwable failure;

    FollowedStream(EventLog log, Position after) {
        this.log = log;
        this.read = after;
        this.subscription = log.onAppended(() -> callback.run());
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        fill();
        return Optional.ofNullable(buffer.poll()).map(FollowedStream::entry);
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        fill();
        return Optional.ofNullable(buffer.peek()).map(FollowedStream::entry);
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        fill();
        return !buffer.isEmpty();
    }

    private void fill() {
        if (!buffer.isEmpty() || closed || failure != null) {
            return;
        }
        try {
            for (Recorded recorded : log.readAll(read, CHUNK)) {
                buffer.add(recorded);
                read = recorded.position();
            }
        } catch (RuntimeException broken) {
            failure = broken; // Axon asks for it, gives up the claim and opens a new stream
        }
    }

    private static Entry<EventMessage> entry(Recorded recorded) {
        TrackingToken token = new GlobalSequenceTrackingToken(recorded.position().value());
        return new SimpleEntry<>(
                EventMessages.of(recorded), TrackingToken.addToContext(Context.empty(), token));
    }

    /**
     * Sets the callback. Events may have come since the caller last looked; if so, it is called at
     * once.
     */
    @Override
    public void setCallback(Runnable newCallback) {
        callback = newCallback;
        if (hasNextAvailable()) {
            newCallback.run();
        }
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.ofNullable(failure);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed || failure != null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        buffer.clear();
        subscription.close();
    }
}
