package dev.pastgrant.api.iam.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.projections.lastused.ActionUses;
import dev.pastgrant.projections.lastused.KeyUse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.model.AccessAdvisorUsageGranularityType;
import software.amazon.awssdk.services.iam.model.AddUserToGroupRequest;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.EntityDetails;
import software.amazon.awssdk.services.iam.model.GenerateServiceLastAccessedDetailsRequest;
import software.amazon.awssdk.services.iam.model.GenerateServiceLastAccessedDetailsResponse;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsResponse;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsWithEntitiesRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsWithEntitiesResponse;
import software.amazon.awssdk.services.iam.model.JobStatusType;
import software.amazon.awssdk.services.iam.model.PutUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.ServiceLastAccessed;
import software.amazon.awssdk.services.iam.model.TrackedActionLastAccessed;

class AccessReportsTest {
    private static final String ALICE = "arn:aws:iam::123456789012:user/people/Alice";
    private static final String CREW = "arn:aws:iam::123456789012:group/crew";
    private static final Instant USED = PlannedAccount.OPENED.minus(Duration.ofDays(3));

    private final Map<UniqueId, Map<String, KeyUse>> used = new HashMap<>();
    private final PlannedAccount desk =
            new PlannedAccount()
                    .given(
                            Scene.user("/people/", "Alice"),
                            Scene.user("/", "Bob"),
                            Scene.group("/", "crew"),
                            Scene.role("/", "deployer"),
                            Scene.policy("/", "Read"));
    private Position followed = Position.END;

    @BeforeEach
    void follow() {
        desk.actionUses(
                new ActionUses() {
                    @Override
                    public Map<String, KeyUse> of(UniqueId principal, Position upTo) {
                        return used.getOrDefault(principal, Map.of());
                    }

                    @Override
                    public Position processed() {
                        return followed;
                    }
                });
    }

    private void aliceMay(String effect, String elements) {
        desk.send(
                PutUserPolicyRequest.builder()
                        .userName("Alice")
                        .policyName(effect)
                        .policyDocument(
                                """
                                {"Version":"2012-10-17","Statement":{"Effect":"%s",%s}}\
                                """
                                        .formatted(effect, elements))
                        .build());
    }

    private UniqueId user(String name) {
        return desk.account().users().find(new EntityName(name)).orElseThrow().id();
    }

    private UniqueId role() {
        return desk.account().roles().find(new EntityName("deployer")).orElseThrow().id();
    }

    private void uses(UniqueId principal, String action, Instant at) {
        Map<String, KeyUse> mine = new HashMap<>(used.getOrDefault(principal, Map.of()));
        mine.put(action, new KeyUse(at, action.split(":", -1)[0], "us-east-1"));
        used.put(principal, mine);
    }

    private String job(String arn, AccessAdvisorUsageGranularityType granularity) {
        return desk.send(
                        GenerateServiceLastAccessedDetailsRequest.builder()
                                .arn(arn)
                                .granularity(granularity)
                                .build(),
                        GenerateServiceLastAccessedDetailsResponse.class)
                .jobId();
    }

    private String job(String arn) {
        return job(arn, AccessAdvisorUsageGranularityType.SERVICE_LEVEL);
    }

    private static GetServiceLastAccessedDetailsRequest.Builder get(String job) {
        return GetServiceLastAccessedDetailsRequest.builder().jobId(job);
    }

    private GetServiceLastAccessedDetailsResponse report(String job) {
        return desk.send(
                get(job).maxItems(1000).build(), GetServiceLastAccessedDetailsResponse.class);
    }

    private List<String> servicesOfAlice() {
        return report(job(ALICE)).servicesLastAccessed().stream()
                .map(ServiceLastAccessed::serviceNamespace)
                .toList();
    }

    private List<EntityDetails> entities(String job, String namespace) {
        return desk.send(
                        GetServiceLastAccessedDetailsWithEntitiesRequest.builder()
                                .jobId(job)
                                .serviceNamespace(namespace)
                                .build(),
                        GetServiceLastAccessedDetailsWithEntitiesResponse.class)
                .entityDetailsList();
    }

    private static Stream<String> names(List<EntityDetails> entities) {
        return entities.stream().map(each -> each.entityInfo().name());
    }

    @Test
    void a_report_tells_each_service_that_policies_grant_and_its_last_use() {
        aliceMay("Allow", "\"Action\":[\"s3:Get*\",\"iam:*\"],\"Resource\":\"*\"");
        uses(user("Alice"), "iam:GetUser", USED);
        uses(user("Alice"), "iam:ListUsers", USED.minusSeconds(9));
        uses(user("Alice"), "sts:GetCallerIdentity", USED);

        GetServiceLastAccessedDetailsResponse report = report(job(ALICE));

        assertThat(report.jobStatus()).isEqualTo(JobStatusType.COMPLETED);
        assertThat(report.jobType()).isEqualTo(AccessAdvisorUsageGranularityType.SERVICE_LEVEL);
        assertThat(report.jobCompletionDate()).isEqualTo(report.jobCreationDate());
        assertThat(report.servicesLastAccessed())
                .containsExactly(
                        ServiceLastAccessed.builder()
                                .serviceName("AWS Identity and Access Management (IAM)")
                                .serviceNamespace("iam")
                                .lastAuthenticated(USED)
                                .lastAuthenticatedEntity(ALICE)
                                .lastAuthenticatedRegion("us-east-1")
                                .totalAuthenticatedEntities(1)
                                .build(),
                        ServiceLastAccessed.builder()
                                .serviceName("Amazon S3")
                                .serviceNamespace("s3")
                                .totalAuthenticatedEntities(0)
                                .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Action\":\"s3:*\",\"Resource\":\"*\"                          | false",
                "\"NotAction\":\"ec2:*\",\"Resource\":\"*\"                      | false",
                "\"Action\":\"s3:Get*\",\"Resource\":\"*\"                       | true",
                "\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::a\"             | true",
                "\"Action\":\"s3:*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":"
                        + "{\"aws:SecureTransport\":\"false\"}} | true",
            })
    void only_what_always_denies_a_service_takes_it_from_the_report(
            String elements, boolean isListed) {
        aliceMay("Allow", "\"Action\":\"s3:*\",\"Resource\":\"*\"");
        aliceMay("Deny", elements);

        assertThat(servicesOfAlice().contains("s3")).isEqualTo(isListed);
    }

    @Test
    void a_report_of_actions_tells_those_that_are_calls_and_granted() {
        aliceMay(
                "Allow",
                "\"Action\":[\"iam:GetUser\",\"iam:PassRole\",\"iam:GetGroup\"],\"Resource\":\"*\"");
        aliceMay("Deny", "\"Action\":\"iam:GetGroup\",\"Resource\":\"*\"");
        uses(user("Alice"), "iam:GetUser", USED);

        assertThat(
                        report(job(ALICE, AccessAdvisorUsageGranularityType.ACTION_LEVEL))
                                .servicesLastAccessed()
                                .getFirst()
                                .trackedActionsLastAccessed())
                .containsExactly(
                        TrackedActionLastAccessed.builder()
                                .actionName("GetUser")
                                .lastAccessedTime(USED)
                                .lastAccessedEntity(ALICE)
                                .lastAccessedRegion("us-east-1")
                                .build());
    }

    @Test
    void what_was_used_more_than_four_hundred_days_ago_is_forgotten() {
        aliceMay("Allow", "\"Action\":\"iam:*\",\"Resource\":\"*\"");
        uses(user("Alice"), "iam:GetUser", USED.minus(Duration.ofDays(400)));

        assertThat(report(job(ALICE)).servicesLastAccessed().getFirst().lastAuthenticated())
                .isNull();
    }

    @Test
    void a_groups_members_and_a_policys_users_and_roles_are_counted_and_listed_newest_first() {
        desk.send(
                AddUserToGroupRequest.builder().userName("Alice").groupName("crew").build(),
                AddUserToGroupRequest.builder().userName("Bob").groupName("crew").build(),
                AttachGroupPolicyRequest.builder()
                        .groupName("crew")
                        .policyArn(Scene.policyArn("/Read"))
                        .build(),
                AttachRolePolicyRequest.builder()
                        .roleName("deployer")
                        .policyArn(Scene.policyArn("/Read"))
                        .build());
        uses(user("Bob"), "s3:", USED);
        uses(role(), "s3:", USED.plusSeconds(1));

        String ofGroup = job(CREW);
        String ofPolicy = job(Scene.policyArn("/Read"));

        assertThat(report(ofGroup).servicesLastAccessed())
                .singleElement()
                .extracting(ServiceLastAccessed::totalAuthenticatedEntities)
                .isEqualTo(1);
        assertThat(report(ofPolicy).servicesLastAccessed())
                .singleElement()
                .extracting(
                        ServiceLastAccessed::totalAuthenticatedEntities,
                        ServiceLastAccessed::lastAuthenticatedEntity)
                .containsExactly(2, "arn:aws:iam::123456789012:role/deployer");
        assertThat(names(entities(ofGroup, "s3"))).containsExactly("Bob", "Alice");
        assertThat(names(entities(ofPolicy, "s3"))).containsExactly("deployer", "Bob", "Alice");
        assertThat(entities(ofPolicy, "s3"))
                .extracting(
                        each -> each.entityInfo().typeAsString(), EntityDetails::lastAuthenticated)
                .startsWith(tuple("ROLE", USED.plusSeconds(1)));
        assertThat(entities(ofPolicy, "ec2")).isEmpty();
    }

    @Test
    void pages_are_of_one_report_whatever_happens_in_between() {
        aliceMay("Allow", "\"Action\":\"*\",\"Resource\":\"*\"");
        String job = job(ALICE);
        GetServiceLastAccessedDetailsResponse first =
                desk.send(get(job).build(), GetServiceLastAccessedDetailsResponse.class);
        aliceMay("Allow", "\"Action\":\"iam:*\",\"Resource\":\"*\"");

        GetServiceLastAccessedDetailsResponse second =
                desk.send(
                        get(job).marker(first.marker()).build(),
                        GetServiceLastAccessedDetailsResponse.class);

        assertThat(first.servicesLastAccessed()).hasSize(100);
        assertThat(second.servicesLastAccessed()).hasSize(100);
        assertThat(servicesOfAlice()).containsExactly("iam");
    }

    @Test
    void a_job_is_in_progress_until_all_uses_are_known() {
        desk.asOf(new AsOf(PlannedAccount.OPENED, new Position(7)));
        followed = new Position(6);
        String job = job(ALICE);

        GetServiceLastAccessedDetailsResponse early = report(job);
        followed = new Position(7);

        assertThat(early.jobStatus()).isEqualTo(JobStatusType.IN_PROGRESS);
        assertThat(early.jobCompletionDate()).isNull();
        assertThat(early.hasServicesLastAccessed()).isFalse();
        assertThat(report(job).jobStatus()).isEqualTo(JobStatusType.COMPLETED);
    }

    @Test
    void a_report_of_a_past_moment_always_has_the_same_id() {
        String now = job(ALICE);
        assertThat(job(ALICE)).isNotEqualTo(now);

        desk.asOf(new AsOf(PlannedAccount.OPENED, new Position(7)));
        String past = job(ALICE);
        assertThat(job(ALICE)).isEqualTo(past);
        assertThat(job(CREW)).isNotEqualTo(past);
    }

    @Test
    void only_who_asked_for_a_report_reads_it() {
        String job = job(ALICE);
        desk.asUser("Bob");
        assertThat(desk.refusal(get(job).build()).code()).isEqualTo(IamError.NO_SUCH_ENTITY);
    }

    @Test
    void a_report_of_nobody_and_a_job_of_nobody_are_refused() {
        assertThat(
                        desk.refusal(
                                        GenerateServiceLastAccessedDetailsRequest.builder()
                                                .arn(ALICE.replace("Alice", "Eve"))
                                                .build())
                                .code())
                .isEqualTo(IamError.NO_SUCH_ENTITY);
        assertThat(desk.refusal(get("00000000-0000-4000-8000-000000000000").build()).code())
                .isEqualTo(IamError.NO_SUCH_ENTITY);
    }

    @Test
    void only_the_last_eight_jobs_of_an_account_are_kept() {
        String first = job(ALICE);
        String second = job(ALICE);
        Stream.generate(() -> ALICE).limit(7).forEach(this::job);

        assertThat(desk.refusal(get(first).build()).code()).isEqualTo(IamError.NO_SUCH_ENTITY);
        assertThat(report(second).jobStatus()).isEqualTo(JobStatusType.COMPLETED);
    }
}
