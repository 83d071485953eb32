package dev.pastgrant.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.permission.Authorities;
import dev.pastgrant.domain.permission.Authority;
import dev.pastgrant.domain.permission.CallerPolicies;
import dev.pastgrant.domain.permission.SampleSurroundings;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import dev.pastgrant.policy.compiled.CompiledLayers;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Accounts live random lives, and are examined after every step; -Dseed= relives one. */
class AccountLifeTest {
    private static final Authorities AUTHORITIES = new Authorities();
    private static final int LIVES = 40;

    /** Some kinds of event are rare: so many lives are enough for them. */
    private static final int MOST_LIVES = 400;

    private static final int STEPS = 300;

    /** AWS has a policy, too. */
    private static final Surroundings AROUND = SampleSurroundings.awsPolicy();

    /** What some of the policies allow that commands bring. */
    private static final AuthorizationRequest ASKED =
            new AuthorizationRequest(
                    new RequestPrincipal.Root(AccountRef.aws(Examples.ACCOUNT)),
                    "s3:GetObject",
                    Examples.POLICY.json().replaceAll("(?s).*\"(arn:[^\"]*)\".*", "$1"),
                    Examples.ACCOUNT,
                    RequestContext.EMPTY);

    /** So small that every one of them is met. */
    private static final Quotas QUOTAS =
            Quotas.DEFAULT
                    .with(Quota.USERS_PER_ACCOUNT, 3)
                    .with(Quota.GROUPS_PER_ACCOUNT, 2)
                    .with(Quota.ROLES_PER_ACCOUNT, 2)
                    .with(Quota.POLICIES_PER_ACCOUNT, 3)
                    .with(Quota.INSTANCE_PROFILES_PER_ACCOUNT, 2)
                    .with(Quota.SERVER_CERTIFICATES_PER_ACCOUNT, 2)
                    .with(Quota.GROUPS_PER_USER, 2)
                    .with(Quota.ACCESS_KEYS_PER_USER, 2)
                    .with(Quota.MFA_DEVICES_PER_USER, 2)
                    .with(Quota.SSH_PUBLIC_KEYS_PER_USER, 2)
                    .with(Quota.POLICIES_PER_USER, 2)
                    .with(Quota.POLICIES_PER_GROUP, 2)
                    .with(Quota.POLICIES_PER_ROLE, 2)
                    .with(Quota.VERSIONS_PER_POLICY, 3);

    @Test
    void whatever_is_asked_an_account_stays_sound_and_its_history_tells_how_it_came_about() {
        Long replayed = Long.getLong("seed");
        if (replayed != null) {
            new Life(replayed).live();
            return;
        }
        Set<Class<?>> missing =
                kinds(AccountEvent.class).collect(Collectors.toCollection(HashSet::new));
        long first = System.nanoTime();
        for (int lives = 0; lives < LIVES || (!missing.isEmpty() && lives < MOST_LIVES); lives++) {
            Life life = new Life(first + lives);
            life.live();
            life.history.forEach(event -> missing.remove(event.getClass()));
        }
        assertThat(missing)
                .as("kinds of event that never happened, in the lives from -Dseed=%d", first)
                .isEmpty();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AccountLifeTest::kinds)
                : Stream.of(type);
    }

    /** One account, and every state it was ever in. */
    private static final class Life {
        private final long seed;
        private final Random random;
        private final RandomCommands commands;
        private final NumberedIds ids = new NumberedIds();
        private final List<AccountEvent> history = new ArrayList<>();
        private final List<Account> states = new ArrayList<>();
        private Account account = Account.unopened(Examples.ACCOUNT);
        private Instant now = Examples.NOW;

        Life(long seed) {
            this.seed = seed;
            random = new Random(seed);
            commands = new RandomCommands(random);
            states.add(account);
            ask(commands.opening());
        }

        void live() {
            try {
                int rest = 1 + random.nextInt(20);
                for (int step = 0; step < STEPS; step++) {
                    now = now.plusSeconds(random.nextInt(60));
                    ask(commands.next(now, account));
                    if (step % rest == 0) {
                        whatIsRememberedOfCallersHolds(account);
                    }
                }
                int moment = random.nextInt(states.size());
                assertThat(fold(history.subList(0, moment)))
                        .as("the state after %d events", moment)
                        .isEqualTo(states.get(moment));
                whatIsRememberedOfCallersHolds(states.get(moment));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("in the life of -Dseed=" + seed, e);
            }
        }

        private void ask(AccountCommand command) {
            int idsGiven = ids.given();
            Decision decision = decide(command);
            switch (decision) {
                case Decision.Refused _ -> {
                    assertThat(ids.given()).as("a refusal takes no id").isEqualTo(idsGiven);
                    assertThat(decide(command)).as("asked again").isEqualTo(decision);
                }
                case Decision.Attempted(_, var events) -> happen(events);
                case Decision.Accepted(var events) -> happen(events);
            }
        }

        private void happen(List<AccountEvent> events) {
            events.forEach(this::happen);
            AccountInvariants.check(account, QUOTAS);
            assertThat(fold(history)).isEqualTo(account);
        }

        private static void whatIsRememberedOfCallersHolds(Account state) {
            for (User user : state.users().byId().values()) {
                holds(
                        AUTHORITIES.of(state, AROUND, user),
                        CallerPolicies.of(state, AROUND, user),
                        user);
            }
            for (Role role : state.roles().byId().values()) {
                holds(
                        AUTHORITIES.of(state, AROUND, role),
                        CallerPolicies.of(state, AROUND, role),
                        role);
            }
        }

        private static void holds(Authority remembered, PolicyLayers anew, Entity holder) {
            assertThat(remembered.layers()).as("policies of %s", holder.name()).isEqualTo(anew);
            assertThat(remembered.compiled().verdict(CompiledRequest.of(ASKED)))
                    .as("verdict on %s", holder.name())
                    .isEqualTo(CompiledLayers.of(anew).verdict(CompiledRequest.of(ASKED)));
        }

        private Decision decide(AccountCommand command) {
            return AccountDecider.decide(
                    account,
                    command,
                    new Circumstances(
                            now,
                            ids,
                            new TransparentVault(),
                            QUOTAS,
                            ServicePrincipals.OF_AWS,
                            AROUND));
        }

        private void happen(AccountEvent event) {
            Account after = account.evolve(event);
            assertThat(after).as("%s changes something", event).isNotEqualTo(account);
            account = after;
            history.add(event);
            states.add(account);
        }

        private static Account fold(List<AccountEvent> events) {
            Account folded = Account.unopened(Examples.ACCOUNT);
            for (AccountEvent event : events) {
                folded = folded.evolve(event);
            }
            return folded;
        }
    }
}
