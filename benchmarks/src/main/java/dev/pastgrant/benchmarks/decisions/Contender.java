package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.peers.Casbin;
import dev.pastgrant.benchmarks.peers.Cedar;
import dev.pastgrant.benchmarks.peers.Sliced;
import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Scenario;
import dev.pastgrant.benchmarks.scenario.Size;

/** An engine that decides, or a yardstick that decisions are compared with. */
public enum Contender {
    TIMER("nothing", Kind.YARDSTICK),
    FLOOR("HashMap.get and 2 compares", Kind.YARDSTICK),
    COMPILED("compiled", Kind.OURS),
    COMPILED_ANEW("compiled, request made anew", Kind.OURS),
    INTERPRETER("interpreter", Kind.OURS),
    CEDAR("Cedar", Kind.PEER),
    CEDAR_SLICED("Cedar, a set for each user", Kind.PEER),
    CASBIN("jCasbin", Kind.PEER),
    CASBIN_SLICED("jCasbin, one for each user", Kind.PEER);

    /** The contender with which all others are compared. */
    static final Contender SUBJECT = COMPILED;

    private static final int ASKED_OF_A_PEER = 400;
    private static final int ASKED_OF_A_PEER_ABOUT_MANY = 32;

    private final String title;
    private final Kind kind;

    Contender(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    /** The purpose of a contender. */
    enum Kind {
        YARDSTICK,
        OURS,
        PEER
    }

    String title() {
        return title;
    }

    Kind kind() {
        return kind;
    }

    /**
     * Whether it has a row of its own. Peers know only one kind of policy. Sliced peers are only
     * for sizes with many users.
     */
    boolean isMeasured(Size size) {
        return switch (this) {
            case TIMER -> false;
            case FLOOR, COMPILED, COMPILED_ANEW, INTERPRETER -> true;
            case CEDAR, CASBIN -> !size.isUnderEveryKind();
            case CEDAR_SLICED, CASBIN_SLICED -> size.users() > 1;
        };
    }

    /**
     * The number of requests that it is asked. A peer gets fewer, since it takes up to a million
     * times as long.
     */
    int requests(Size size) {
        return switch (kind) {
            case YARDSTICK, OURS -> size.requests();
            case PEER -> size.users() == 1 ? ASKED_OF_A_PEER : ASKED_OF_A_PEER_ABOUT_MANY;
        };
    }

    /** Its engine, prepared for the requests that it is asked. */
    Engine on(Scenario whole, Size size) {
        Scenario scenario = whole.withFirst(requests(size));
        return switch (this) {
            case TIMER -> _ -> true;
            case FLOOR -> new Floor(scenario);
            case COMPILED -> new Compiled(scenario);
            case COMPILED_ANEW -> new CompiledAnew(scenario);
            case INTERPRETER -> new Interpreted(scenario);
            case CEDAR -> new Cedar(scenario);
            case CEDAR_SLICED -> new Sliced(scenario, Cedar::new);
            case CASBIN -> new Casbin(scenario);
            case CASBIN_SLICED -> new Sliced(scenario, Casbin::new);
        };
    }
}
