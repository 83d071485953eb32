package dev.pastgrant.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.id.Partition;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServicePrincipalsTest {
    /** From AWS's user guides and its managed policies. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec2.amazonaws.com",
                "lambda.amazonaws.com",
                "ecs-tasks.amazonaws.com",
                "edgelambda.amazonaws.com",
                "vpc-flow-logs.amazonaws.com",
                "states.us-east-1.amazonaws.com",
                "codedeploy.us-gov-west-1.amazonaws.com",
                "spotfleet.eu-central-1.amazonaws.com",
                "delivery.logs.amazonaws.com",
                "ops.apigateway.amazonaws.com",
                "member.org.stacksets.cloudformation.amazonaws.com",
                "dynamodb.application-autoscaling.amazonaws.com",
                "license-manager.member-account.amazonaws.com",
                "pods.eks.amazonaws.com",
                "eks-fargate-pods.amazonaws.com",
                "lexv2.amazonaws.com",
                "credentials.iot.amazonaws.com",
                "alexa-appkit.amazon.com"
            })
    void a_service_of_aws_is_known(String name) {
        assertThat(ServicePrincipals.OF_AWS.mayBe(name, Partition.AWS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amazonaws.com",
                ".amazonaws.com",
                "ec2.amazon.com",
                "ec2",
                "nosuch.example.com",
                "nosuch.amazonaws.com",
                "us-east-1.amazonaws.com",
                "ec2.nosuch.amazonaws.com",
                "ec2.us-east-1.us-east-1.amazonaws.com",
                "ec2.amazonaws.com.example.com",
                "ec2.amazonaws.com.cn.cn"
            })
    void what_is_no_service_is_not_known(String name) {
        assertThat(ServicePrincipals.OF_AWS.mayBe(name, Partition.AWS)).isFalse();
    }

    @Test
    void a_service_of_china_is_known_in_china() {
        String name = "ec2.amazonaws.com.cn";
        assertThat(ServicePrincipals.OF_AWS.mayBe(name, Partition.AWS_CN)).isTrue();
        assertThat(ServicePrincipals.OF_AWS.mayBe("ec2.amazonaws.com", Partition.AWS_CN)).isTrue();
        assertThat(ServicePrincipals.OF_AWS.mayBe(name + ".cn", Partition.AWS_CN)).isFalse();
        assertThat(ServicePrincipals.OF_AWS.mayBe(name, Partition.AWS)).isFalse();
        assertThat(ServicePrincipals.OF_AWS.mayBe(name, Partition.AWS_US_GOV)).isFalse();
    }

    @Test
    void further_services_may_be_named() {
        var services = new ServicePrincipals(Set.of("robots.example.com"));
        assertThat(services.mayBe("robots.example.com", Partition.AWS)).isTrue();
        assertThat(services.mayBe("ec2.amazonaws.com", Partition.AWS)).isTrue();
        assertThat(services.mayBe("more.robots.example.com", Partition.AWS)).isFalse();
    }
}
