package dev.pastgrant.policy.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.PolicyParser;
import dev.pastgrant.policy.language.PolicyText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferencedKeysTest {
    @Test
    void variables_of_resources_come_before_conditions_as_aws_lists_them() {
        assertThat(
                        keys(
                                """
                                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "dynamodb:*",
                                 "Resource": "arn:aws:dynamodb:us-west-2:123456789012:table/${aws:username}",
                                 "Condition": {"DateGreaterThan": {"aws:CurrentTime": "2015-08-16T12:00:00Z"}}}}
                                """))
                .containsExactly("aws:username", "aws:CurrentTime");
    }

    @Test
    void a_key_is_listed_once_as_it_is_written_first() {
        assertThat(
                        keys(
                                """
                                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*",
                                 "Condition": {"StringEquals": {"aws:PrincipalTag/Team": "x"}, "Null": {"AWS:principaltag/team": "false"}}}}
                                """,
                                """
                                {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "*", "Resource": "*",
                                 "Condition": {"StringLike": {"aws:principaltag/TEAM": "y"}}}}
                                """))
                .containsExactly("aws:PrincipalTag/Team");
    }

    @Test
    void variables_count_where_the_language_has_them() {
        assertThat(
                        keys(
                                """
                                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "NotResource": ["${*}", "arn:aws:s3:::${aws:userid, 'none'}"],
                                 "Condition": {"StringEquals": {"s3:prefix": "${saml:sub}"}, "NumericEquals": {"s3:max-keys": "${aws:username}"}}}}
                                """))
                .containsExactly("aws:userid", "s3:prefix", "saml:sub", "s3:max-keys");
        assertThat(
                        keys(
                                """
                                {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "${aws:username}"}}
                                """))
                .as("the old version of the language has no variables")
                .isEmpty();
    }

    private static List<String> keys(String... policies) {
        return ReferencedKeys.of(
                Stream.of(policies)
                        .map(json -> ((Parsed) PolicyParser.parse(new PolicyText(json))).document())
                        .toList());
    }
}
