package dev.pastgrant.policy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.catalogue.Action;
import dev.pastgrant.policy.catalogue.ServiceCatalogue;
import dev.pastgrant.policy.language.ActionPattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which actions a pattern covers: the catalogue lists what the policy language matches. */
final class ActionExpansionTest {
    private static final ServiceCatalogue CATALOGUE = ServiceCatalogue.bundled();

    @Test
    void a_pattern_is_expanded_to_actions_as_aws_spells_them() {
        assertThat(CATALOGUE.matching("IAM:*loginprofile"))
                .extracting(Action::name)
                .containsExactly(
                        "iam:CreateLoginProfile",
                        "iam:DeleteLoginProfile",
                        "iam:GetLoginProfile",
                        "iam:UpdateLoginProfile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*", "*:*", "*:List*", "s3:*", "s3:Get*", "S3:get*acl", "iam:?et*", "iam:*User*",
                "iam:CreateUser", "iam:Create", "iam:", "s3*:Get*", "ec?:Run*", ":", "", "iam",
                "iam:**", "iam:*?*", "iam:????ole", "s3:*a*e*t*", "none:*", "iam:Get*:x"
            })
    void the_expansion_of_a_pattern_is_what_policies_match(String pattern) {
        List<String> matched =
                CATALOGUE.actions().stream()
                        .map(Action::name)
                        .filter(name -> ActionPattern.matches(pattern, name))
                        .toList();
        assertThat(CATALOGUE.matching(pattern)).extracting(Action::name).isEqualTo(matched);
    }
}
