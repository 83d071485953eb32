package dev.pastgrant.policy.interpreter;

import java.util.Locale;
import java.util.Set;

/**
 * The services whose resources are under resource control policies. Resources of other services are
 * not.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services">List
 *     of AWS services that support RCPs</a>
 */
public final class ControlledServices {
    private static final Set<String> PREFIXES =
            Set.of(
                    """
                    aoss appconfig appstream autoscaling autoscaling-plans budgets clouddirectory
                    cloudfront cloudsearch cloudtrail-data codeartifact codebuild codecommit
                    codepipeline cognito-identity cognito-idp comprehend comprehendmedical
                    compute-optimizer cost-optimization-hub dax dsql dynamodb ecr ecr-public events firehose
                    fis fms gamelift health inspector-scan kendra kinesisvideo kms logs memorydb
                    networkmonitor notifications opensearch pca-connector-ad personalize polly
                    pricing resource-groups rolesanywhere s3 secretsmanager servicediscovery signin
                    sqs sts support swf textract timestream-influxdb transcribe transfer translate
                    wafv2 workspaces xray
                    """
                            .strip()
                            .split("\\s+"));

    /**
     * The one action of these services to which resource control policies do not apply.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/kms/latest/developerguide/resource-control-policies.html">Resource
     *     control policies in AWS KMS</a>
     */
    private static final String EXEMPT = "kms:retiregrant";

    private ControlledServices() {}

    /** Whether resource control policies apply to an action. */
    public static boolean include(String anyCaseAction) {
        String action = anyCaseAction.toLowerCase(Locale.ROOT);
        int colon = action.indexOf(':');
        return colon > 0 && PREFIXES.contains(action.substring(0, colon)) && !action.equals(EXEMPT);
    }
}
