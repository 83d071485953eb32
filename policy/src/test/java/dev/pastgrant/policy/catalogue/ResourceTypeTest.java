package dev.pastgrant.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which type of resource an ARN is of. */
final class ResourceTypeTest {
    private static final ServiceCatalogue CATALOGUE = ServiceCatalogue.bundled();

    @ParameterizedTest
    @CsvSource({
        "iam:GetUser,          arn:aws:iam::123456789012:user/a/b/ada,             user",
        "iam:PassRole,         arn:aws-cn:iam::123456789012:role/deploy,           role",
        "s3:GetObject,         arn:aws:s3:::photos/2026/january.jpg,               object",
        "s3:ListBucket,        arn:aws:s3:::photos,                                bucket",
        "sqs:SendMessage,      arn:aws:sqs:eu-west-1:123456789012:orders,          queue",
        "dynamodb:Query,       arn:aws:dynamodb:eu-west-1:123456789012:table/a/index/b,  index",
        "dynamodb:Query,       arn:aws:dynamodb:eu-west-1:123456789012:table/a,    table",
    })
    void the_arn_tells_the_type(String action, String arn, String type) {
        assertThat(CATALOGUE.resourceType(action(action), arn))
                .map(ResourceType::name)
                .contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "iam:GetUser,            arn:aws:iam::123456789012:role/deploy",
        "iam:GetUser,            arn:aws:iam::123456789012:user/",
        "s3:ListBucket,          arn:aws:s3:::photos/2026/january.jpg",
        "s3:GetObject,           arn:aws:s3:::photos",
        "sts:GetCallerIdentity,  arn:aws:iam::123456789012:user/ada",
        "iam:GetUser,            *",
    })
    void an_action_does_not_act_on_every_resource(String action, String arn) {
        assertThat(CATALOGUE.resourceType(action(action), arn)).isEmpty();
    }

    @Test
    void what_fits_a_segment_does_not_reach_into_the_next() {
        var type = new ResourceType("thing", "arn:${Partition}:iot:${Region}::thing/*", List.of());
        assertThat(type.mayHave("arn:aws:iot:eu-west-1::thing/a:b")).isTrue();
        assertThat(type.mayHave("arn:aws:iot:eu-west-1:1::thing/a")).isFalse();
        assertThat(type.mayHave("arn:aws:x:iot:eu-west-1::thing/a")).isFalse();
    }

    private static Action action(String name) {
        return CATALOGUE.action(name).orElseThrow();
    }
}
