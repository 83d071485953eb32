package dev.pastgrant.benchmarks.scenario;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which policies bear on which user. All policies bear on a single user; about 8 bear on each of
 * many users.
 */
final class Attachments {
    private static final int GROUPS = 200;
    private static final int POLICIES_OF_A_GROUP = 3;
    private static final int MOST_GROUPS_OF_A_USER = 3;
    private static final int MOST_POLICIES_OF_A_USER = 4;

    private final Random random;

    Attachments(Random random) {
        this.random = random;
    }

    /** For each user, the numbers of its policies. */
    List<List<Integer>> of(Size size) {
        if (size.users() == 1) {
            return List.of(IntStream.range(0, size.policies()).boxed().toList());
        }
        List<List<Integer>> groups =
                Stream.generate(() -> some(POLICIES_OF_A_GROUP, size.policies()))
                        .limit(GROUPS)
                        .toList();
        return Stream.generate(() -> user(groups, size.policies())).limit(size.users()).toList();
    }

    private List<Integer> user(List<List<Integer>> groups, int policies) {
        List<Integer> direct = some(random.nextInt(MOST_POLICIES_OF_A_USER + 1), policies);
        Stream<Integer> byGroup =
                some(1 + random.nextInt(MOST_GROUPS_OF_A_USER), groups.size()).stream()
                        .flatMap(group -> groups.get(group).stream());
        return Stream.concat(direct.stream(), byGroup).distinct().toList();
    }

    private List<Integer> some(int count, int below) {
        return random.ints(0, below).distinct().limit(count).boxed().toList();
    }
}
