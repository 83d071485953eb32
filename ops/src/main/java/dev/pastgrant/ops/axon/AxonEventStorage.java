package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.log.Append;
import dev.pastgrant.domain.log.Appended;
import dev.pastgrant.domain.log.Appending;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.log.Recorded;
import dev.pastgrant.domain.log.StreamName;
import dev.pastgrant.ops.turns.AppendProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine over any of our event logs. A consistency marker is a revision of the
 * account's stream; a tracking token is a position in the log.
 */
final class AxonEventStorage implements EventStorageEngine {
    private static final int CHUNK = 1000;

    private final EventLog log;

    AxonEventStorage(EventLog log) {
        this.log = log;
    }

    /**
     * Appends. The single message carries the append, and the revision that the append expects is
     * the condition.
     */
    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        if (events.size() != 1) {
            throw new IllegalArgumentException("an append is one message, not " + events.size());
        }
        Append append = EventMessages.append(events.getFirst().event());
        return CompletableFuture.completedFuture(new LogAppend(append));
    }

    private final class LogAppend implements AppendTransaction<ConsistencyMarker> {
        private final Append append;

        LogAppend(Append append) {
            this.append = append;
        }

        @Override
        public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
            Appending appending = log.append(append);
            AppendProgress progress =
                    context == null ? null : context.getResource(StorageAppends.PROGRESS);
            CompletableFuture<Appended> durable = appending.durable();
            if (progress != null) {
                var _ = appending.sequenced().thenAccept(progress::sequenced);
                durable =
                        durable.whenComplete((done, failure) -> {
                            if (failure == null) {
                                progress.durable(done);
                            }
                        });
            }
            return durable.thenApply(done -> new GlobalIndexConsistencyMarker(done.revision()));
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            // Nothing is done before the commit, and what was committed stays.
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                ConsistencyMarker result, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(result);
        }
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        StreamName stream = StreamTag.only(condition.criteria());
        long first = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        List<Recorded> newer = new ArrayList<>();
        List<Recorded> chunk;
        do {
            chunk = log.readStream(stream, first + newer.size(), Position.END, CHUNK);
            newer.addAll(chunk);
        } while (chunk.size() == CHUNK);
        return SourcedStream.of(newer, first + newer.size() - 1);
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        TrackingToken token = condition.position();
        long from = token == null ? Position.BEGINNING.value() : token.position().orElse(-1);
        return new FollowedStream(log, new Position(from));
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return token(Position.BEGINNING);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(log.head());
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return token(log.seal(at));
    }

    private static CompletableFuture<TrackingToken> token(Position position) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position.value()));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log.getClass().getSimpleName());
    }
}
