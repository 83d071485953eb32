package dev.pastgrant.domain.questions.whocan;

import static dev.pastgrant.domain.account.Examples.added;
import static dev.pastgrant.domain.account.Examples.attached;
import static dev.pastgrant.domain.account.Examples.group;
import static dev.pastgrant.domain.account.Examples.role;
import static dev.pastgrant.domain.account.Examples.user;
import static dev.pastgrant.domain.account.Surroundings.NONE;
import static dev.pastgrant.domain.questions.whocan.Household.inline;
import static dev.pastgrant.domain.questions.whocan.Household.managed;
import static dev.pastgrant.domain.questions.whocan.Household.roleTrusting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.identity.EntityRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Looking at candidates only finds whom looking at everybody finds; -Dseed= replays one account.
 */
final class CandidatesTest {
    private static final int ACCOUNTS = 200;
    private static final List<String> ACTIONS =
            List.of("s3:GetObject", "s3:PutObject", "iam:GetUser", "sts:GetSessionToken");

    @Test
    void nobody_is_overlooked() {
        Long replayed = Long.getLong("seed");
        long first = replayed == null ? System.nanoTime() : replayed;
        Set<Integer> counts = new HashSet<>();
        for (long seed = first; seed < first + (replayed == null ? ACCOUNTS : 1); seed++) {
            Account account = account(new Random(seed));
            for (String action : ACTIONS) {
                var question = AccessQuestion.in(account, action, "arn:aws:s3:::a/b", Map.of());
                List<Access> found = AccessReview.of(account, NONE).whoCan(question);
                assertThat(found)
                        .as("%s in the account of -Dseed=%d", action, seed)
                        .containsExactlyInAnyOrderElementsOf(
                                everybody(account)
                                        .map(one -> new Access(one.arn(), one.verdict(question)))
                                        .filter(Access::isPossible)
                                        .toList());
                counts.add(found.size());
            }
        }
        assertThat(replayed != null || counts.size() == 4).as("few and many are found").isTrue();
    }

    private static Stream<PossibleCaller> everybody(Account account) {
        return Stream.of(
                        Stream.<PossibleCaller>of(new PossibleCaller.OfRoot(account, NONE)),
                        account.users().sorted().stream()
                                .<PossibleCaller>map(
                                        user -> new PossibleCaller.OfUser(account, NONE, user)),
                        account.roles().sorted().stream()
                                .<PossibleCaller>map(
                                        role -> new PossibleCaller.OfRole(account, NONE, role)))
                .flatMap(subjects -> subjects);
    }

    private static Account account(Random random) {
        var household = new Household();
        household.given(
                roleTrusting("deploy", "{\"AWS\": \"*\"}"),
                managed("one", statement(random)),
                managed("two", statement(random)));
        List<EntityRef> holders = List.of(user("ada"), user("bob"), group("staff"), role("deploy"));
        for (EntityRef holder : holders) {
            if (random.nextInt(3) == 0) {
                household.given(inline(holder, statement(random)));
            }
            if (random.nextInt(3) == 0) {
                household.given(attached(holder, random.nextBoolean() ? "one" : "two"));
            }
        }
        if (random.nextBoolean()) {
            household.given(added(random.nextBoolean() ? "ada" : "bob", "staff"));
        }
        return household.account();
    }

    private static String statement(Random random) {
        String condition = ", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"true\"}}";
        return "\"Effect\": \"%s\", \"%s\": \"%s\", \"Resource\": \"*\"%s"
                .formatted(
                        random.nextInt(4) == 0 ? "Deny" : "Allow",
                        random.nextInt(4) == 0 ? "NotAction" : "Action",
                        List.of("*", "s3:*", "s3:GetObject", "iam:*").get(random.nextInt(4)),
                        random.nextInt(3) == 0 ? condition : "");
    }
}
