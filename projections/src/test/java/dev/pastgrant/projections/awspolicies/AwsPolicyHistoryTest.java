package dev.pastgrant.projections.awspolicies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.policy.AwsPolicy;
import dev.pastgrant.domain.account.policy.SharedPolicy;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.projections.awspolicies.PolicyHistory.MadeAt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AwsPolicyHistoryTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Account ACCOUNT = Account.unopened(new AccountId("123456789012"));
    private static final String POWER_USER = "PowerUserAccess";

    private static Arn arn(String name) {
        return new Arn("arn:aws:iam::aws:policy/" + name);
    }

    private static Optional<? extends SharedPolicy> find(String name, String instant) {
        return AwsPolicyHistory.BUNDLED.at(Instant.parse(instant)).policy(ACCOUNT, arn(name));
    }

    private static SharedPolicy now(String name) {
        return AwsPolicyHistory.BUNDLED.now(NOW).policy(ACCOUNT, arn(name)).orElseThrow();
    }

    private static List<AwsPolicy> all(Instant instant) {
        return AwsPolicyHistory.BUNDLED.at(instant).awsPoliciesAfter(ACCOUNT, "").toList();
    }

    @Test
    void every_policy_of_the_data_is_there_in_its_newest_version() {
        assertThat(all(NOW)).hasSize(1_594);
        assertThat(all(NOW).stream().mapToInt(policy -> policy.versionTimes().size()).sum())
                .isEqualTo(6_194);
        assertThat(now(POWER_USER).defaultVersion()).isEqualTo(12);
    }

    @Test
    void lists_are_in_the_order_of_names() {
        assertThat(all(NOW).stream().map(policy -> AwsPolicy.key(policy.name()))).isSorted();
    }

    @Test
    void a_list_goes_on_after_any_key() {
        List<AwsPolicy> all = all(NOW);
        String key = AwsPolicy.key(all.get(700).name());

        assertThat(AwsPolicyHistory.BUNDLED.at(NOW).awsPoliciesAfter(ACCOUNT, key))
                .isEqualTo(all.subList(701, all.size()));
    }

    @Test
    void a_document_is_unpacked_as_it_was_packed() {
        assertThat(now("AdministratorAccess").document().json())
                .isEqualTo(
                        """
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
                        """);
        assertThat(now(POWER_USER).version("v1").orElseThrow().document().json())
                .isEqualTo(
                        """
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}]}\
                        """);
    }

    @Test
    void as_of_an_instant_a_policy_is_in_the_version_that_stood() {
        assertThat(find(POWER_USER, "2015-02-06T18:39:46Z")).isEmpty();
        assertThat(find(POWER_USER, "2015-02-06T18:39:47Z").orElseThrow().defaultVersion())
                .isEqualTo(1);
        SharedPolicy then = find(POWER_USER, "2018-01-01T00:00:00Z").orElseThrow();

        assertThat(then.defaultVersion()).isEqualTo(3);
        assertThat(then.versionTimes()).containsOnlyKeys(1, 2, 3);
        assertThat(then.updatedAt()).isEqualTo("2017-11-14T22:39:11Z");
        assertThat(then.version("v4")).isEmpty();
    }

    @Test
    void the_times_of_versions_rise_with_their_numbers() {
        assertThat(all(NOW))
                .allSatisfy(policy -> {
                    List<Instant> times = List.copyOf(policy.versionTimes().values());
                    assertThat(times).isSorted().doesNotHaveDuplicates();
                });
    }

    @Test
    void a_policy_is_the_same_object_while_its_version_stands() {
        assertThat(now(POWER_USER)).isSameAs(now(POWER_USER));
        assertThat(now(POWER_USER).document()).isSameAs(now(POWER_USER).document());
        assertThat(find(POWER_USER, "2026-06-01T00:00:00Z").orElseThrow())
                .isSameAs(now(POWER_USER));
    }

    @Test
    void the_surroundings_are_the_same_object_until_a_version_comes_into_force() {
        var history = new AwsPolicyHistory(List.of());
        Surroundings before = history.now(Instant.parse("2017-11-14T22:39:10Z"));
        assertThat(before.policy(ACCOUNT, arn(POWER_USER)).orElseThrow().defaultVersion())
                .isEqualTo(2);

        assertThat(history.now(Instant.parse("2017-11-14T22:39:10.999Z"))).isSameAs(before);
        Surroundings after = history.now(Instant.parse("2017-11-14T22:39:11Z"));
        assertThat(after).isNotSameAs(before);
        assertThat(after.policy(ACCOUNT, arn(POWER_USER)).orElseThrow().defaultVersion())
                .isEqualTo(3);
    }

    @Test
    void names_and_paths_count_as_they_are_written() {
        assertThat(AwsPolicyHistory.BUNDLED.now(NOW).policy(ACCOUNT, arn("poweruseraccess")))
                .isEmpty();
        assertThat(AwsPolicyHistory.BUNDLED.now(NOW).policy(ACCOUNT, arn("job-function/Billing")))
                .isPresent();
        assertThat(AwsPolicyHistory.BUNDLED.now(NOW).policy(ACCOUNT, arn("Billing"))).isEmpty();
        assertThat(AwsPolicyHistory.BUNDLED.now(NOW).policy(ACCOUNT, arn("job-function/")))
                .isEmpty();
    }

    @Test
    void documents_name_the_things_of_their_partition() {
        var history =
                new PolicyHistory(
                        EntityPath.ROOT,
                        new EntityName("P"),
                        new TreeMap<>(Map.of(1, new MadeAt(NOW, false))),
                        _ -> "{\"Resource\":\"arn:aws:s3:::b\"}");

        AwsPolicy policy = history.at(NOW, Partition.AWS_US_GOV).orElseThrow();

        assertThat(policy.arn().text()).isEqualTo("arn:aws-us-gov:iam::aws:policy/P");
        assertThat(policy.document().json()).isEqualTo("{\"Resource\":\"arn:aws-us-gov:s3:::b\"}");
    }

    @Test
    void a_time_that_is_a_guess_says_so() {
        AwsPolicy now = (AwsPolicy) now(POWER_USER);
        AwsPolicy then = (AwsPolicy) find(POWER_USER, "2025-01-01T00:00:00Z").orElseThrow();

        assertThat(now.guessedTimes()).containsExactlyInAnyOrder(6, 7, 8, 10);
        assertThat(now.isTimeGuessed()).isFalse();
        assertThat(then.defaultVersion()).isEqualTo(8);
        assertThat(then.isTimeGuessed()).isTrue();
        assertThat(all(NOW).stream().mapToInt(policy -> policy.guessedTimes().size()).sum())
                .isEqualTo(1_738);
    }

    @Test
    void ids_are_different_and_stay() {
        assertThat(all(NOW).stream().map(AwsPolicy::id)).doesNotHaveDuplicates();
        assertThat(now("AdministratorAccess").id().text()).matches("ANPA[A-Z2-7]{17}");
    }

    @Test
    void only_aws_attaches_the_policies_of_service_linked_roles() {
        assertThat(all(NOW).stream().filter(policy -> !policy.isAttachable())).hasSize(362);
    }
}
