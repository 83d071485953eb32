package dev.pastgrant.api.http;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.VertxConnection;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection, before its octets are parsed: what the node waits for, since when, and
 * how much memory the request under way holds. A client that sends an octet now and then gains no
 * time. To be used on the connection's event loop only, except for {@link #replies}.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {
    static final String NAME = "guard";

    /** The name that Vert.x gives to the parser of requests. */
    private static final String DECODER = "httpDecoder";

    /**
     * The memory in octets that an octet of an unfinished head may take: a header of four octets
     * becomes an entry of a map, with a name and a value. The framing of chunks counts as much,
     * since headers may follow them.
     */
    private static final int HEAD_WEIGHT = 40;

    /** The memory in octets that the largest request takes until it is answered. */
    static final long REQUEST_OCTETS =
            Body.weight(HttpApi.BODY_MAX) + (long) HttpApi.HEADERS_MAX * HEAD_WEIGHT;

    /** The most memory in octets of one connection, so that one alone displaces few others. */
    private static final long CONNECTION_OCTETS = 2 * REQUEST_OCTETS;

    /** The octets by which a head may be longer than its parts: blanks around them. */
    private static final int PADDING_MAX = 512;

    /** The octets that are read and dropped after a refusal, so that the client sees its reply. */
    private static final int DROPPED_MAX = 4 * HttpApi.BODY_MAX;

    /** How long they are read. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    /** The octets of replies that may be on their way while the client sends further requests. */
    private static final int UNTAKEN_MAX = 256 * 1024;

    private static final long NEVER = Long.MAX_VALUE;

    private enum Phase {
        /** The node waits for the rest of a head. */
        HEAD,
        /** The node waits for the rest of a body. */
        BODY,
        /** The request is refused, and what is left of it is dropped. */
        REFUSED,
        /** The client waits for the node. */
        ANSWER,
        /** The node waits for another request. */
        IDLE,
        CLOSED
    }

    private final ConnectionWatch watch;
    private final ConnectionLimits limits;
    private final ClientNetwork network;
    private final AtomicInteger untaken = new AtomicInteger();

    private @Nullable ChannelHandlerContext context;
    private Phase phase = Phase.IDLE;
    private long since;
    private long deadline;
    private long held;
    private int unparsed;
    private int parsed;
    private @Nullable Body body;
    private int dropped;
    private boolean answered;
    private volatile long takenBy = NEVER;

    ConnectionGuard(ConnectionWatch watch, ConnectionLimits limits, ClientNetwork network) {
        this.watch = watch;
        this.limits = limits;
        this.network = network;
        await(Phase.HEAD, limits.head());
    }

    /** The guard of a connection; empty if the connection is closed. */
    static Optional<ConnectionGuard> of(HttpConnection connection) {
        ChannelPipeline pipeline =
                ((VertxConnection) connection).channelHandlerContext().pipeline();
        return Optional.ofNullable((ConnectionGuard) pipeline.get(NAME));
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    ClientNetwork network() {
        return network;
    }

    @Override
    public void channelRead(ChannelHandlerContext on, Object message) throws Exception {
        int octets = message instanceof ByteBuf buffer ? buffer.readableBytes() : 0;
        if (phase == Phase.IDLE) {
            unparsed = 0;
            await(Phase.HEAD, limits.head());
        }
        if (isRefused() || !isRoomFor(octets)) {
            ReferenceCountUtil.release(message);
            drop(octets);
            return;
        }
        super.channelRead(on, message);
        if (!isRefused() && !settle((long) unparsed * HEAD_WEIGHT)) {
            close();
        }
    }

    /**
     * Whether there is room for octets before they are parsed. What a whole round of the event loop
     * reads is in memory before closed connections are forgotten.
     */
    private boolean isRoomFor(int octets) {
        unparsed += octets;
        return settle(phase == Phase.BODY ? Body.weight(unparsed) : (long) unparsed * HEAD_WEIGHT);
    }

    private void drop(int octets) {
        dropped += octets;
        if (phase != Phase.REFUSED || dropped > DROPPED_MAX) {
            close();
        }
    }

    /**
     * Takes as much memory as the connection holds now, or gives back what it does not hold any
     * more; false if there is not enough, or if it would hold too much.
     */
    private boolean settle(long ofUnparsed) {
        long holds = ofUnparsed + Body.weight(parsed);
        boolean isTooMuch = phase == Phase.CLOSED || holds > CONNECTION_OCTETS;
        if (holds > held && (isTooMuch || !watch.take(holds - held, this))) {
            return false;
        }
        if (holds < held) {
            watch.giveBack(held - holds);
        }
        held = holds;
        return true;
    }

    private void release() {
        watch.giveBack(held);
        held = 0;
    }

    /**
     * A head was read, and its request begins.
     *
     * @param head the length of the head in octets
     * @param itsBody what has arrived of the body
     */
    void begins(int head, Body itsBody) {
        unparsed = Math.max(0, unparsed - head);
        parsed = head;
        body = itsBody;
        await(Phase.BODY, limits.body());
        if (untaken.get() > UNTAKEN_MAX) {
            close();
        }
    }

    /** A part of the body was read; false if there is no room for it. */
    boolean holds(int octets) {
        unparsed = Math.max(0, unparsed - octets);
        parsed += octets;
        return settle(Body.weight(unparsed));
    }

    /** The request was read to its end. */
    void isRead() {
        await(Phase.ANSWER, null);
    }

    /** The request is refused before its end. */
    void refuses() {
        release();
        await(Phase.REFUSED, LINGER);
    }

    /** Whether nothing more is read. */
    boolean isRefused() {
        return phase == Phase.REFUSED || phase == Phase.CLOSED;
    }

    /** A reply is written. May be called on any thread. */
    void replies(int octets) {
        if (untaken.getAndAdd(octets) == 0) {
            takenBy = System.nanoTime() + limits.body().toNanos();
        }
    }

    /** The client has taken a reply. */
    void isTaken(int octets) {
        if (untaken.addAndGet(-octets) == 0) {
            takenBy = NEVER;
        }
        answered = true;
        if (phase == Phase.ANSWER) {
            parsed = 0;
            body = null;
            boolean isNextBegun = unparsed > PADDING_MAX;
            await(
                    isNextBegun ? Phase.HEAD : Phase.IDLE,
                    isNextBegun ? limits.head() : limits.idle());
            settle((long) unparsed * HEAD_WEIGHT);
        }
    }

    /** Begins a phase. The patience is null if the node does not wait for the client in it. */
    private void await(Phase next, @Nullable Duration patience) {
        if (phase != Phase.CLOSED) {
            phase = next;
            since = System.nanoTime();
            deadline = patience == null ? NEVER : since + patience.toNanos();
        }
    }

    /** Whether the node waits for the client. */
    boolean isAwaited() {
        return phase != Phase.ANSWER;
    }

    /**
     * The order in which connections make room for others: first those on which nothing was
     * answered, then by how long the node waits for them.
     */
    static Comparator<ConnectionGuard> leastUseful() {
        return Comparator.comparing((ConnectionGuard guard) -> guard.answered)
                .thenComparingLong(guard -> guard.since);
    }

    /** Whether the connection holds memory for a request that it has not finished. */
    boolean holdsUnfinished() {
        return held > 0 && isAwaited();
    }

    boolean isLate(long now) {
        return isPast(deadline, now) || isPast(takenBy, now);
    }

    private static boolean isPast(long deadline, long now) {
        return deadline != NEVER && now - deadline > 0;
    }

    /** Closes the connection. A reply that the client has not taken is lost. */
    void close() {
        leave();
        free();
        ChannelFuture _ = requireNonNull(context).close();
    }

    /**
     * Lets go of what has arrived. The channel itself stays in memory until the event loop has come
     * round, and with it what it refers to.
     */
    private void free() {
        if (body != null) {
            body.drop();
        }
        ChannelPipeline pipeline = requireNonNull(context).pipeline();
        if (pipeline.get(DECODER) != null) {
            pipeline.addAfter(DECODER, "sink", new Sink());
            pipeline.remove(DECODER);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext on) throws Exception {
        leave();
        super.channelInactive(on);
    }

    private void leave() {
        release();
        phase = Phase.CLOSED;
        watch.closed(this);
    }
}
