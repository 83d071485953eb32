package dev.pastgrant.benchmarks.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * The words for one AWS service: some of its actions and the resources that they act on.
 *
 * @param prefix the prefix of its actions, such as {@code s3}
 * @param arnHead the part of an ARN before the name of a resource
 * @param actions the actions as policies name them, such as {@code s3:GetObject}
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Service
 *     Authorization Reference</a>
 */
public record Vocabulary(String prefix, String arnHead, List<String> actions) {
    private static final Vocabulary S3 =
            service(
                    "s3",
                    "arn:aws:s3:::",
                    """
                    AbortMultipartUpload CreateBucket DeleteBucket DeleteBucketPolicy DeleteObject
                    DeleteObjectTagging DeleteObjectVersion GetBucketAcl GetBucketLocation
                    GetBucketPolicy GetBucketTagging GetBucketVersioning
                    GetEncryptionConfiguration GetObject GetObjectAcl GetObjectTagging
                    GetObjectVersion ListAllMyBuckets ListBucket ListBucketVersions
                    ListMultipartUploadParts PutBucketAcl PutBucketPolicy PutBucketTagging
                    PutBucketVersioning PutEncryptionConfiguration PutObject PutObjectAcl
                    PutObjectTagging ReplicateObject RestoreObject\
                    """);

    private static final Vocabulary EC2 =
            service(
                    "ec2",
                    "arn:aws:ec2:eu-west-1:123456789012:instance/",
                    """
                    AllocateAddress AssociateAddress AttachVolume AuthorizeSecurityGroupIngress
                    CreateImage CreateSnapshot CreateTags CreateVolume DeleteSnapshot DeleteTags
                    DeleteVolume DescribeImages DescribeInstanceStatus DescribeInstances
                    DescribeSecurityGroups DescribeSnapshots DescribeSubnets DescribeVolumes
                    DescribeVpcs DetachVolume GetConsoleOutput GetPasswordData
                    ModifyInstanceAttribute MonitorInstances RebootInstances RunInstances
                    StartInstances StopInstances TerminateInstances\
                    """);

    private static final Vocabulary DYNAMODB =
            service(
                    "dynamodb",
                    "arn:aws:dynamodb:eu-west-1:123456789012:table/",
                    """
                    BatchGetItem BatchWriteItem ConditionCheckItem CreateBackup CreateTable
                    DeleteBackup DeleteItem DeleteTable DescribeBackup DescribeContinuousBackups
                    DescribeTable DescribeTimeToLive GetItem ListBackups ListTables
                    ListTagsOfResource PartiQLDelete PartiQLInsert PartiQLSelect PartiQLUpdate
                    PutItem Query RestoreTableFromBackup Scan TagResource UntagResource UpdateItem
                    UpdateTable UpdateTimeToLive\
                    """);

    private static final Vocabulary SQS =
            service(
                    "sqs",
                    "arn:aws:sqs:eu-west-1:123456789012:",
                    """
                    AddPermission CancelMessageMoveTask ChangeMessageVisibility CreateQueue
                    DeleteMessage DeleteQueue GetQueueAttributes GetQueueUrl
                    ListDeadLetterSourceQueues ListMessageMoveTasks ListQueueTags ListQueues
                    PurgeQueue ReceiveMessage RemovePermission SendMessage SetQueueAttributes
                    StartMessageMoveTask TagQueue UntagQueue\
                    """);

    private static final Vocabulary LAMBDA =
            service(
                    "lambda",
                    "arn:aws:lambda:eu-west-1:123456789012:function:",
                    """
                    AddPermission CreateAlias CreateEventSourceMapping CreateFunction DeleteAlias
                    DeleteEventSourceMapping DeleteFunction DeleteFunctionConcurrency
                    GetAccountSettings GetAlias GetEventSourceMapping GetFunction
                    GetFunctionConfiguration GetPolicy InvokeFunction InvokeFunctionUrl
                    ListAliases ListEventSourceMappings ListFunctions ListTags
                    ListVersionsByFunction PublishVersion PutFunctionConcurrency RemovePermission
                    TagResource UntagResource UpdateAlias UpdateFunctionCode
                    UpdateFunctionConfiguration\
                    """);

    private static final Vocabulary KMS =
            service(
                    "kms",
                    "arn:aws:kms:eu-west-1:123456789012:alias/",
                    """
                    CancelKeyDeletion CreateAlias CreateGrant CreateKey Decrypt DeleteAlias
                    DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encrypt
                    GenerateDataKey GenerateDataKeyWithoutPlaintext GetKeyPolicy
                    GetKeyRotationStatus GetPublicKey ListAliases ListGrants ListKeyPolicies
                    ListKeys ListResourceTags PutKeyPolicy ReEncryptFrom ReEncryptTo RevokeGrant
                    ScheduleKeyDeletion Sign TagResource UntagResource UpdateAlias Verify\
                    """);

    /** The services that all policies and requests are about. */
    public static final List<Vocabulary> ALL = List.of(S3, EC2, DYNAMODB, SQS, LAMBDA, KMS);

    private static Vocabulary service(String prefix, String arnHead, String names) {
        return new Vocabulary(
                prefix,
                arnHead,
                Arrays.stream(names.split("\\s+")).map(name -> prefix + ":" + name).toList());
    }

    /** A pattern of every action whose name begins with this text. */
    String actionsFrom(String name) {
        return prefix + ":" + name + "*";
    }

    /** The ARN of a resource with this name, or of all resources whose names match this pattern. */
    String arn(String name) {
        return arnHead + name;
    }
}
