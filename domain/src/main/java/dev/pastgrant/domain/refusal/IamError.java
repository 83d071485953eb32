package dev.pastgrant.domain.refusal;

/** The errors that the model of IAM declares. */
public enum IamError implements ErrorCode {
    ACCOUNT_NOT_MANAGEMENT_OR_DELEGATED_ADMINISTRATOR(
            "AccountNotManagementOrDelegatedAdministratorException", ErrorKind.DENIED),
    CALLER_IS_NOT_MANAGEMENT_ACCOUNT("CallerIsNotManagementAccountException", ErrorKind.DENIED),
    CONCURRENT_MODIFICATION("ConcurrentModificationException", ErrorKind.PRECONDITION),
    CREDENTIAL_REPORT_EXPIRED("CredentialReportExpiredException", ErrorKind.PRECONDITION),
    CREDENTIAL_REPORT_NOT_PRESENT("CredentialReportNotPresentException", ErrorKind.PRECONDITION),
    CREDENTIAL_REPORT_NOT_READY("CredentialReportNotReadyException", ErrorKind.PRECONDITION),
    DELETE_CONFLICT("DeleteConflictException", ErrorKind.PRECONDITION),
    DUPLICATE_CERTIFICATE("DuplicateCertificateException", ErrorKind.CONFLICT),
    DUPLICATE_SSH_PUBLIC_KEY("DuplicateSSHPublicKeyException", ErrorKind.CONFLICT),
    ENTITY_ALREADY_EXISTS("EntityAlreadyExistsException", ErrorKind.CONFLICT),
    ENTITY_TEMPORARILY_UNMODIFIABLE(
            "EntityTemporarilyUnmodifiableException", ErrorKind.PRECONDITION),
    FEATURE_DISABLED("FeatureDisabledException", ErrorKind.PRECONDITION),
    FEATURE_ENABLED("FeatureEnabledException", ErrorKind.PRECONDITION),
    INVALID_AUTHENTICATION_CODE("InvalidAuthenticationCodeException", ErrorKind.INVALID),
    INVALID_CERTIFICATE("InvalidCertificateException", ErrorKind.INVALID),
    INVALID_INPUT("InvalidInputException", ErrorKind.INVALID),
    INVALID_PUBLIC_KEY("InvalidPublicKeyException", ErrorKind.INVALID),
    INVALID_USER_TYPE("InvalidUserTypeException", ErrorKind.INVALID),
    KEY_PAIR_MISMATCH("KeyPairMismatchException", ErrorKind.INVALID),
    LIMIT_EXCEEDED("LimitExceededException", ErrorKind.LIMIT),
    MALFORMED_CERTIFICATE("MalformedCertificateException", ErrorKind.INVALID),
    MALFORMED_POLICY_DOCUMENT("MalformedPolicyDocumentException", ErrorKind.INVALID),
    NAME_CONFLICT("NameConflictException", ErrorKind.CONFLICT),
    NO_SUCH_ENTITY("NoSuchEntityException", ErrorKind.MISSING),
    OPEN_ID_IDP_COMMUNICATION_ERROR("OpenIdIdpCommunicationErrorException", ErrorKind.PRECONDITION),
    ORGANIZATION_NOT_FOUND("OrganizationNotFoundException", ErrorKind.MISSING),
    ORGANIZATION_NOT_IN_ALL_FEATURES_MODE(
            "OrganizationNotInAllFeaturesModeException", ErrorKind.PRECONDITION),
    PASSWORD_POLICY_VIOLATION("PasswordPolicyViolationException", ErrorKind.INVALID),
    POLICY_EVALUATION("PolicyEvaluationException", ErrorKind.BROKEN),
    POLICY_NOT_ATTACHABLE("PolicyNotAttachableException", ErrorKind.PRECONDITION),
    REPORT_GENERATION_LIMIT_EXCEEDED("ReportGenerationLimitExceededException", ErrorKind.LIMIT),
    ROLE_MODIFIED("RoleModifiedException", ErrorKind.CONFLICT),
    ROLE_TEMPLATE_DISABLED("RoleTemplateDisabledException", ErrorKind.PRECONDITION),
    SERVICE_ACCESS_NOT_ENABLED("ServiceAccessNotEnabledException", ErrorKind.PRECONDITION),
    SERVICE_FAILURE("ServiceFailureException", ErrorKind.BROKEN),
    SERVICE_NOT_SUPPORTED("ServiceNotSupportedException", ErrorKind.INVALID),
    UNMODIFIABLE_ENTITY("UnmodifiableEntityException", ErrorKind.PRECONDITION),
    UNRECOGNIZED_PUBLIC_KEY_ENCODING("UnrecognizedPublicKeyEncodingException", ErrorKind.INVALID);

    private final String text;
    private final ErrorKind kind;

    IamError(String text, ErrorKind kind) {
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
