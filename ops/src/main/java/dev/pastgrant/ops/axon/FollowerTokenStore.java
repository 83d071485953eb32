package dev.pastgrant.ops.axon;

import dev.pastgrant.domain.log.Follower;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Answers Axon's questions about tokens from the follower itself, which keeps its token with what
 * it folded. There is one node and one segment, so nobody else can claim it.
 */
final class FollowerTokenStore implements TokenStore {
    private static final Segment ONLY = Segment.ROOT_SEGMENT;

    private final Follower follower;

    FollowerTokenStore(Follower follower) {
        this.follower = follower;
    }

    private static <T> CompletableFuture<T> now(T value) {
        return CompletableFuture.completedFuture(value);
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor,
            int count,
            @Nullable TrackingToken initial,
            @Nullable ProcessingContext context) {
        if (count != 1) {
            throw new IllegalArgumentException("a follower has one segment, not " + count);
        }
        return now(List.of(ONLY));
    }

    /** Does nothing, since the follower kept the token already in the same batch. */
    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token,
            String processor,
            int segment,
            @Nullable ProcessingContext context) {
        return done();
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        return now(new GlobalSequenceTrackingToken(follower.processed().value()));
    }

    @Override
    public CompletableFuture<Void> releaseClaim(
            String processor, int segment, @Nullable ProcessingContext context) {
        return done();
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token,
            String processor,
            Segment segment,
            @Nullable ProcessingContext context) {
        return done();
    }

    @Override
    public CompletableFuture<Void> deleteToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("a follower that starts again is reset");
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(
            String processor, int segment, @Nullable ProcessingContext context) {
        return now(ONLY);
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(
            String processor, @Nullable ProcessingContext context) {
        return now(List.of(ONLY));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processor, @Nullable ProcessingContext context) {
        return now(List.of(ONLY));
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(
            @Nullable ProcessingContext context) {
        return now("pastgrant");
    }
}
