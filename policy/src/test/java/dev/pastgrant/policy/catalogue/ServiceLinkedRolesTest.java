package dev.pastgrant.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.id.Partition;
import org.junit.jupiter.api.Test;

final class ServiceLinkedRolesTest {
    @Test
    void a_role_is_found_by_its_service_and_knows_its_path_and_policy() {
        ServiceLinkedRole role = ServiceLinkedRoles.of("lexv2.amazonaws.com").orElseThrow();

        assertThat(role)
                .isEqualTo(
                        new ServiceLinkedRole(
                                "lexv2.amazonaws.com",
                                "AWSServiceRoleForLexV2Bots",
                                "AmazonLexV2BotPolicy",
                                true));
        assertThat(role.path()).isEqualTo("/aws-service-role/lexv2.amazonaws.com/");
        assertThat(role.policy()).isEqualTo("/aws-service-role/AmazonLexV2BotPolicy");
        assertThat(role.named(null)).isEqualTo("AWSServiceRoleForLexV2Bots");
        assertThat(role.named("one")).isEqualTo("AWSServiceRoleForLexV2Bots_one");
    }

    @Test
    void services_are_told_apart_by_case() {
        assertThat(ServiceLinkedRoles.of("ecs.amazonaws.com")).isPresent();
        assertThat(ServiceLinkedRoles.of("ECS.amazonaws.com")).isEmpty();
    }

    @Test
    void every_row_of_the_table_is_of_a_service_and_a_role_of_its_own() {
        assertThat(ServiceLinkedRoles.all())
                .hasSizeGreaterThan(150)
                .allSatisfy(role -> {
                    assertThat(ServicePrincipals.OF_AWS.mayBe(role.service(), Partition.AWS))
                            .as(role.service())
                            .isTrue();
                    assertThat(role.roleName())
                            .startsWith("AWSServiceRoleFor")
                            .hasSizeLessThanOrEqualTo(64);
                });
        assertThat(ServiceLinkedRoles.all())
                .extracting(ServiceLinkedRole::roleName)
                .doesNotHaveDuplicates();
    }
}
