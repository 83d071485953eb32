package dev.pastgrant.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which condition keys an action has. */
final class ConditionKeyTest {
    private static final ServiceCatalogue CATALOGUE = ServiceCatalogue.bundled();

    @Test
    void passing_a_role_can_be_tied_to_the_service_it_is_passed_to() {
        assertThat(key("iam:PassRole", "iam:PassedToService"))
                .isEqualTo(
                        new ConditionKey("iam:PassedToService", ConditionKey.Type.STRING, false));
    }

    @Test
    void an_action_has_the_keys_of_the_resource_it_acts_on() {
        Action getUser = CATALOGUE.action("iam:GetUser").orElseThrow();
        assertThat(getUser.conditionKeys()).isEmpty();
        assertThat(CATALOGUE.conditionKeys(getUser))
                .extracting(ConditionKey::name)
                .contains("iam:ResourceTag/${TagKey}", "aws:SourceIp")
                .doesNotContain("iam:PassedToService")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "iam:CreateUser,  aws:RequestTag/team,           aws:RequestTag/${TagKey}",
        "iam:CreateUser,  AWS:requesttag/a/b,            aws:RequestTag/${TagKey}",
        "s3:GetObject,    s3:ExistingObjectTag/a,        s3:ExistingObjectTag/${TagKey}",
        "kms:Decrypt,     kms:EncryptionContext:a,       kms:EncryptionContext:${EncryptionContextKey}",
        "iam:GetUser,     aws:PrincipalTag/department,   aws:PrincipalTag/${TagKey}",
        "iam:GetUser,     AWS:MULTIFACTORAUTHPRESENT,    aws:MultiFactorAuthPresent",
    })
    void a_key_of_a_request_is_found_by_any_spelling_and_with_its_placeholder_filled_in(
            String action, String asked, String name) {
        assertThat(key(action, asked).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "iam:CreateUser,  aws:RequestTag/",
        "iam:CreateUser,  aws:RequestTag",
        "iam:CreateUser,  s3:prefix",
        "iam:CreateUser,  aws:NoSuchKey",
    })
    void a_key_that_an_action_does_not_have_is_not_found(String action, String asked) {
        assertThat(CATALOGUE.conditionKey(CATALOGUE.action(action).orElseThrow(), asked)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aws:TagKeys,                 STRING,      true",
        "aws:PrincipalOrgPaths,       STRING,      true",
        "aws:CalledVia,               STRING,      true",
        "aws:PrincipalArn,            ARN,         false",
        "aws:MultiFactorAuthPresent,  BOOL,        false",
        "aws:MultiFactorAuthAge,      NUMERIC,     false",
        "aws:CurrentTime,             DATE,        false",
        "aws:SourceIp,                IP_ADDRESS,  false",
        "aws:username,                STRING,      false",
    })
    void every_action_has_the_global_keys_with_their_types(
            String name, ConditionKey.Type type, boolean isMultivalued) {
        assertThat(key("pastgrant:ReadAt", name))
                .isEqualTo(new ConditionKey(name, type, isMultivalued));
    }

    private static ConditionKey key(String action, String name) {
        return CATALOGUE.conditionKey(CATALOGUE.action(action).orElseThrow(), name).orElseThrow();
    }
}
