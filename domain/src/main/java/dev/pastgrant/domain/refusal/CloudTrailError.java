package dev.pastgrant.domain.refusal;

/** The errors that the model of CloudTrail declares. */
public enum CloudTrailError implements ErrorCode {
    ACCESS_DENIED("AccessDeniedException", ErrorKind.DENIED),
    ACCOUNT_HAS_ONGOING_IMPORT("AccountHasOngoingImportException", ErrorKind.PRECONDITION),
    ACCOUNT_NOT_FOUND("AccountNotFoundException", ErrorKind.MISSING),
    ACCOUNT_NOT_REGISTERED("AccountNotRegisteredException", ErrorKind.MISSING),
    ACCOUNT_REGISTERED("AccountRegisteredException", ErrorKind.CONFLICT),
    CANNOT_DELEGATE_MANAGEMENT_ACCOUNT(
            "CannotDelegateManagementAccountException", ErrorKind.PRECONDITION),
    CHANNEL_ARN_INVALID("ChannelARNInvalidException", ErrorKind.INVALID),
    CHANNEL_ALREADY_EXISTS("ChannelAlreadyExistsException", ErrorKind.CONFLICT),
    CHANNEL_EXISTS_FOR_EDS("ChannelExistsForEDSException", ErrorKind.PRECONDITION),
    CHANNEL_MAX_LIMIT_EXCEEDED("ChannelMaxLimitExceededException", ErrorKind.LIMIT),
    CHANNEL_NOT_FOUND("ChannelNotFoundException", ErrorKind.MISSING),
    CLOUD_TRAIL_ARN_INVALID("CloudTrailARNInvalidException", ErrorKind.INVALID),
    CLOUD_TRAIL_ACCESS_NOT_ENABLED("CloudTrailAccessNotEnabledException", ErrorKind.PRECONDITION),
    CLOUD_TRAIL_INVALID_CLIENT_TOKEN_ID(
            "CloudTrailInvalidClientTokenIdException", ErrorKind.DENIED),
    CLOUD_WATCH_LOGS_DELIVERY_UNAVAILABLE(
            "CloudWatchLogsDeliveryUnavailableException", ErrorKind.PRECONDITION),
    CONCURRENT_MODIFICATION("ConcurrentModificationException", ErrorKind.PRECONDITION),
    CONFLICT("ConflictException", ErrorKind.CONFLICT),
    DELEGATED_ADMIN_ACCOUNT_LIMIT_EXCEEDED(
            "DelegatedAdminAccountLimitExceededException", ErrorKind.LIMIT),
    EVENT_DATA_STORE_ARN_INVALID("EventDataStoreARNInvalidException", ErrorKind.INVALID),
    EVENT_DATA_STORE_ALREADY_EXISTS("EventDataStoreAlreadyExistsException", ErrorKind.CONFLICT),
    EVENT_DATA_STORE_FEDERATION_ENABLED(
            "EventDataStoreFederationEnabledException", ErrorKind.PRECONDITION),
    EVENT_DATA_STORE_HAS_ONGOING_IMPORT(
            "EventDataStoreHasOngoingImportException", ErrorKind.PRECONDITION),
    EVENT_DATA_STORE_MAX_LIMIT_EXCEEDED("EventDataStoreMaxLimitExceededException", ErrorKind.LIMIT),
    EVENT_DATA_STORE_NOT_FOUND("EventDataStoreNotFoundException", ErrorKind.MISSING),
    EVENT_DATA_STORE_TERMINATION_PROTECTED(
            "EventDataStoreTerminationProtectedException", ErrorKind.PRECONDITION),
    GENERATE_RESPONSE("GenerateResponseException", ErrorKind.PRECONDITION),
    IMPORT_NOT_FOUND("ImportNotFoundException", ErrorKind.MISSING),
    INACTIVE_EVENT_DATA_STORE("InactiveEventDataStoreException", ErrorKind.PRECONDITION),
    INACTIVE_QUERY("InactiveQueryException", ErrorKind.PRECONDITION),
    INSIGHT_NOT_ENABLED("InsightNotEnabledException", ErrorKind.PRECONDITION),
    INSUFFICIENT_DEPENDENCY_SERVICE_ACCESS_PERMISSION(
            "InsufficientDependencyServiceAccessPermissionException", ErrorKind.DENIED),
    INSUFFICIENT_ENCRYPTION_POLICY("InsufficientEncryptionPolicyException", ErrorKind.DENIED),
    INSUFFICIENT_IAM_ACCESS_PERMISSION(
            "InsufficientIAMAccessPermissionException", ErrorKind.DENIED),
    INSUFFICIENT_S3_BUCKET_POLICY("InsufficientS3BucketPolicyException", ErrorKind.DENIED),
    INSUFFICIENT_SNS_TOPIC_POLICY("InsufficientSnsTopicPolicyException", ErrorKind.DENIED),
    INVALID_CLOUD_WATCH_LOGS_LOG_GROUP_ARN(
            "InvalidCloudWatchLogsLogGroupArnException", ErrorKind.INVALID),
    INVALID_CLOUD_WATCH_LOGS_ROLE_ARN("InvalidCloudWatchLogsRoleArnException", ErrorKind.INVALID),
    INVALID_DATE_RANGE("InvalidDateRangeException", ErrorKind.INVALID),
    INVALID_EVENT_CATEGORY("InvalidEventCategoryException", ErrorKind.INVALID),
    INVALID_EVENT_DATA_STORE_CATEGORY("InvalidEventDataStoreCategoryException", ErrorKind.INVALID),
    INVALID_EVENT_DATA_STORE_STATUS("InvalidEventDataStoreStatusException", ErrorKind.PRECONDITION),
    INVALID_EVENT_SELECTORS("InvalidEventSelectorsException", ErrorKind.INVALID),
    INVALID_HOME_REGION("InvalidHomeRegionException", ErrorKind.PRECONDITION),
    INVALID_IMPORT_SOURCE("InvalidImportSourceException", ErrorKind.INVALID),
    INVALID_INSIGHT_SELECTORS("InvalidInsightSelectorsException", ErrorKind.INVALID),
    INVALID_KMS_KEY_ID("InvalidKmsKeyIdException", ErrorKind.INVALID),
    INVALID_LOOKUP_ATTRIBUTES("InvalidLookupAttributesException", ErrorKind.INVALID),
    INVALID_MAX_RESULTS("InvalidMaxResultsException", ErrorKind.INVALID),
    INVALID_NEXT_TOKEN("InvalidNextTokenException", ErrorKind.INVALID),
    INVALID_PARAMETER_COMBINATION("InvalidParameterCombinationException", ErrorKind.INVALID),
    INVALID_PARAMETER("InvalidParameterException", ErrorKind.INVALID),
    INVALID_QUERY_STATEMENT("InvalidQueryStatementException", ErrorKind.INVALID),
    INVALID_QUERY_STATUS("InvalidQueryStatusException", ErrorKind.PRECONDITION),
    INVALID_S3_BUCKET_NAME("InvalidS3BucketNameException", ErrorKind.INVALID),
    INVALID_S3_PREFIX("InvalidS3PrefixException", ErrorKind.INVALID),
    INVALID_SNS_TOPIC_NAME("InvalidSnsTopicNameException", ErrorKind.INVALID),
    INVALID_SOURCE("InvalidSourceException", ErrorKind.INVALID),
    INVALID_TAG_PARAMETER("InvalidTagParameterException", ErrorKind.INVALID),
    INVALID_TIME_RANGE("InvalidTimeRangeException", ErrorKind.INVALID),
    INVALID_TOKEN("InvalidTokenException", ErrorKind.INVALID),
    INVALID_TRAIL_NAME("InvalidTrailNameException", ErrorKind.INVALID),
    KMS("KmsException", ErrorKind.PRECONDITION),
    KMS_KEY_DISABLED("KmsKeyDisabledException", ErrorKind.PRECONDITION),
    KMS_KEY_NOT_FOUND("KmsKeyNotFoundException", ErrorKind.MISSING),
    MAX_CONCURRENT_QUERIES("MaxConcurrentQueriesException", ErrorKind.LIMIT),
    MAXIMUM_NUMBER_OF_TRAILS_EXCEEDED("MaximumNumberOfTrailsExceededException", ErrorKind.LIMIT),
    NO_MANAGEMENT_ACCOUNT_SLR_EXISTS(
            "NoManagementAccountSLRExistsException", ErrorKind.PRECONDITION),
    NOT_ORGANIZATION_MANAGEMENT_ACCOUNT(
            "NotOrganizationManagementAccountException", ErrorKind.DENIED),
    NOT_ORGANIZATION_MASTER_ACCOUNT("NotOrganizationMasterAccountException", ErrorKind.DENIED),
    OPERATION_NOT_PERMITTED("OperationNotPermittedException", ErrorKind.DENIED),
    ORGANIZATION_NOT_IN_ALL_FEATURES_MODE(
            "OrganizationNotInAllFeaturesModeException", ErrorKind.PRECONDITION),
    ORGANIZATIONS_NOT_IN_USE("OrganizationsNotInUseException", ErrorKind.PRECONDITION),
    QUERY_ID_NOT_FOUND("QueryIdNotFoundException", ErrorKind.MISSING),
    RESOURCE_ARN_NOT_VALID("ResourceARNNotValidException", ErrorKind.INVALID),
    RESOURCE_NOT_FOUND("ResourceNotFoundException", ErrorKind.MISSING),
    RESOURCE_POLICY_NOT_FOUND("ResourcePolicyNotFoundException", ErrorKind.MISSING),
    RESOURCE_POLICY_NOT_VALID("ResourcePolicyNotValidException", ErrorKind.INVALID),
    RESOURCE_TYPE_NOT_SUPPORTED("ResourceTypeNotSupportedException", ErrorKind.INVALID),
    S3_BUCKET_DOES_NOT_EXIST("S3BucketDoesNotExistException", ErrorKind.MISSING),
    SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", ErrorKind.LIMIT),
    TAGS_LIMIT_EXCEEDED("TagsLimitExceededException", ErrorKind.LIMIT),
    THROTTLING("ThrottlingException", ErrorKind.THROTTLED),
    TRAIL_ALREADY_EXISTS("TrailAlreadyExistsException", ErrorKind.CONFLICT),
    TRAIL_NOT_FOUND("TrailNotFoundException", ErrorKind.MISSING),
    TRAIL_NOT_PROVIDED("TrailNotProvidedException", ErrorKind.INVALID),
    UNSUPPORTED_OPERATION("UnsupportedOperationException", ErrorKind.INVALID);

    private final String text;
    private final ErrorKind kind;

    CloudTrailError(String text, ErrorKind kind) {
        this.text = text;
        this.kind = kind;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
