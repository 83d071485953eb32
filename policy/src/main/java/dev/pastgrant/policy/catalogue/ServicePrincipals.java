package dev.pastgrant.policy.catalogue;

import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.language.OpenQuestions;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of AWS's services as principals, such as {@code ec2.amazonaws.com}. A name is one if it
 * ends with a service of the catalogue, as {@code delivery.logs.amazonaws.com} does, or with one
 * that is listed here; a region may follow. In China the domain may be {@code amazonaws.com.cn}. So
 * no service of the catalogue is left out, and some names pass that AWS does not have.
 *
 * @param further names that are services besides
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public record ServicePrincipals(Set<String> further) {
    /** Those that are known of AWS. */
    public static final ServicePrincipals OF_AWS = new ServicePrincipals(Set.of());

    private static final String DOMAIN = ".amazonaws.com";
    private static final String OF_CHINA = ".cn";
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");

    /** The services in another domain. */
    private static final Set<String> ELSEWHERE =
            Set.of("alexa-appkit.amazon.com", "alexa-connectedhome.amazon.com");

    /**
     * The ends of names that are no service of the catalogue, without their domain. They are in
     * AWS's managed policies, where those pass a role or make a service-linked one, or in AWS's
     * user guides.
     */
    private static final Set<String> BESIDES =
            Set.of(
                    "airflow-env",
                    "application-cost-profiler",
                    "application-insights",
                    "aws-artifact-account-sync",
                    "aws-mcp",
                    "bcm",
                    "billingconsole",
                    "byol",
                    "capacitymanager",
                    "cassandra-streams",
                    "cloudwatch-crossaccount",
                    "codecatalyst-runner",
                    "cognito-identity-us-gov",
                    "config-conforms",
                    "config-multiaccountsetup",
                    "costalerts",
                    "datazonecontrol",
                    "deeplens",
                    "deepracer",
                    "dms-fleet-advisor",
                    "docdb",
                    "ec2-images",
                    "ec2.application-status-checks",
                    "ec2fastlaunch",
                    "ec2fleet",
                    "ec2scheduled",
                    "ec2sqlha",
                    "ecs-compute",
                    "ecs-tasks",
                    "edgelambda",
                    "eks-connector",
                    "eks-fargate",
                    "eks-fargate-pods",
                    "eks-nodegroup",
                    "elastic-inference",
                    "email",
                    "iot1click",
                    "iotroborunner",
                    "iotthingsgraph",
                    "lexv2",
                    "macie",
                    "managedservices",
                    "marketplace",
                    "license-manager.master-account",
                    "license-manager.member-account",
                    "metering-marketplace",
                    "migrationhub",
                    "monitoring",
                    "neptune",
                    "opensearchservice",
                    "partnercentral-selling",
                    "pinpoint",
                    "rds-preview",
                    "sdmp",
                    "securityhubv2",
                    "servicecatalog-appregistry",
                    "spot",
                    "spotfleet",
                    "ssm.integrations",
                    "transitgateway",
                    "user-attribute-cost-allocation-data",
                    "vmie",
                    "vpc-flow-logs");

    public ServicePrincipals {
        further = Set.copyOf(further);
    }

    /** Whether the name may be that of a service in the partition. */
    public boolean mayBe(String name, Partition partition) {
        if (further.contains(name) || ELSEWHERE.contains(name)) {
            return true;
        }
        if (name.endsWith(OF_CHINA) && !mayBeOfChina(partition)) {
            return false;
        }
        String global = without(OF_CHINA, name);
        String service = without(DOMAIN, global);
        return !service.equals(global) && (ends(service) || ends(withoutRegion(service)));
    }

    private static boolean mayBeOfChina(Partition partition) {
        return partition == Partition.AWS_CN || !OpenQuestions.DOMAIN_OF_CHINA_IS_OF_CHINA;
    }

    private static boolean ends(String service) {
        for (int from = 0; from >= 0; from = next(service, from)) {
            String end = service.substring(from);
            if (BESIDES.contains(end) || isOfCatalogue(end)) {
                return true;
            }
        }
        return false;
    }

    /** The beginning of the next label; negative after the last. */
    private static int next(String service, int from) {
        int dot = service.indexOf('.', from);
        return dot < 0 ? dot : dot + 1;
    }

    private static boolean isOfCatalogue(String prefix) {
        return ServiceCatalogue.bundled().service(prefix).isPresent();
    }

    private static String withoutRegion(String service) {
        int dot = service.lastIndexOf('.');
        return dot > 0 && REGION.matcher(service.substring(dot + 1)).matches()
                ? service.substring(0, dot)
                : service;
    }

    private static String without(String ending, String name) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
