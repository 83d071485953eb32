package dev.pastgrant.benchmarks.scenario;

import java.util.List;
import java.util.Random;

/** Random names of things in an account. */
final class Names {
    private static final List<String> TEAMS =
            List.of(
                    "billing", "orders", "search", "media", "ledger", "reports", "mail", "edge",
                    "pricing", "stock", "login", "fraud", "ads", "maps", "chat", "photos");
    private static final List<String> STAGES = List.of("dev", "test", "prod");
    private static final int RESOURCES_OF_A_STAGE = 12;

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    Vocabulary service() {
        return of(Vocabulary.ALL);
    }

    String action(Vocabulary service) {
        return of(service.actions());
    }

    String team() {
        return of(TEAMS);
    }

    String stage() {
        return of(STAGES);
    }

    /** A name such as {@code billing-prod-7}. */
    String resource() {
        return team() + "-" + stage() + "-" + random.nextInt(RESOURCES_OF_A_STAGE);
    }

    /** A random one of these. */
    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
