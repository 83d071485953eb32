package dev.pastgrant.domain.refusal;

/** The errors that the model of Organizations declares. */
public enum OrganizationsError implements ErrorCode {
    AWS_ORGANIZATIONS_NOT_IN_USE("AWSOrganizationsNotInUseException", ErrorKind.PRECONDITION),
    ACCESS_DENIED("AccessDeniedException", ErrorKind.DENIED),
    ACCESS_DENIED_FOR_DEPENDENCY("AccessDeniedForDependencyException", ErrorKind.DENIED),
    ACCOUNT_ALREADY_CLOSED("AccountAlreadyClosedException", ErrorKind.PRECONDITION),
    ACCOUNT_ALREADY_REGISTERED("AccountAlreadyRegisteredException", ErrorKind.CONFLICT),
    ACCOUNT_NOT_FOUND("AccountNotFoundException", ErrorKind.MISSING),
    ACCOUNT_NOT_REGISTERED("AccountNotRegisteredException", ErrorKind.MISSING),
    ACCOUNT_OWNER_NOT_VERIFIED("AccountOwnerNotVerifiedException", ErrorKind.PRECONDITION),
    ALREADY_IN_ORGANIZATION("AlreadyInOrganizationException", ErrorKind.CONFLICT),
    CHILD_NOT_FOUND("ChildNotFoundException", ErrorKind.MISSING),
    CONCURRENT_MODIFICATION("ConcurrentModificationException", ErrorKind.PRECONDITION),
    CONFLICT("ConflictException", ErrorKind.CONFLICT),
    CONSTRAINT_VIOLATION("ConstraintViolationException", ErrorKind.LIMIT),
    CREATE_ACCOUNT_STATUS_NOT_FOUND("CreateAccountStatusNotFoundException", ErrorKind.MISSING),
    DESTINATION_PARENT_NOT_FOUND("DestinationParentNotFoundException", ErrorKind.MISSING),
    DUPLICATE_ACCOUNT("DuplicateAccountException", ErrorKind.CONFLICT),
    DUPLICATE_HANDSHAKE("DuplicateHandshakeException", ErrorKind.CONFLICT),
    DUPLICATE_ORGANIZATIONAL_UNIT("DuplicateOrganizationalUnitException", ErrorKind.CONFLICT),
    DUPLICATE_POLICY_ATTACHMENT("DuplicatePolicyAttachmentException", ErrorKind.CONFLICT),
    DUPLICATE_POLICY("DuplicatePolicyException", ErrorKind.CONFLICT),
    EFFECTIVE_POLICY_NOT_FOUND("EffectivePolicyNotFoundException", ErrorKind.MISSING),
    FINALIZING_ORGANIZATION("FinalizingOrganizationException", ErrorKind.PRECONDITION),
    HANDSHAKE_ALREADY_IN_STATE("HandshakeAlreadyInStateException", ErrorKind.CONFLICT),
    HANDSHAKE_CONSTRAINT_VIOLATION("HandshakeConstraintViolationException", ErrorKind.PRECONDITION),
    HANDSHAKE_NOT_FOUND("HandshakeNotFoundException", ErrorKind.MISSING),
    INVALID_HANDSHAKE_TRANSITION("InvalidHandshakeTransitionException", ErrorKind.PRECONDITION),
    INVALID_INPUT("InvalidInputException", ErrorKind.INVALID),
    INVALID_RESPONSIBILITY_TRANSFER_TRANSITION(
            "InvalidResponsibilityTransferTransitionException", ErrorKind.PRECONDITION),
    MALFORMED_POLICY_DOCUMENT("MalformedPolicyDocumentException", ErrorKind.INVALID),
    MASTER_CANNOT_LEAVE_ORGANIZATION(
            "MasterCannotLeaveOrganizationException", ErrorKind.PRECONDITION),
    ORGANIZATION_NOT_EMPTY("OrganizationNotEmptyException", ErrorKind.PRECONDITION),
    ORGANIZATIONAL_UNIT_NOT_EMPTY("OrganizationalUnitNotEmptyException", ErrorKind.PRECONDITION),
    ORGANIZATIONAL_UNIT_NOT_FOUND("OrganizationalUnitNotFoundException", ErrorKind.MISSING),
    PARENT_NOT_FOUND("ParentNotFoundException", ErrorKind.MISSING),
    POLICY_CHANGES_IN_PROGRESS("PolicyChangesInProgressException", ErrorKind.PRECONDITION),
    POLICY_IN_USE("PolicyInUseException", ErrorKind.PRECONDITION),
    POLICY_NOT_ATTACHED("PolicyNotAttachedException", ErrorKind.MISSING),
    POLICY_NOT_FOUND("PolicyNotFoundException", ErrorKind.MISSING),
    POLICY_TYPE_ALREADY_ENABLED("PolicyTypeAlreadyEnabledException", ErrorKind.CONFLICT),
    POLICY_TYPE_NOT_AVAILABLE_FOR_ORGANIZATION(
            "PolicyTypeNotAvailableForOrganizationException", ErrorKind.PRECONDITION),
    POLICY_TYPE_NOT_ENABLED("PolicyTypeNotEnabledException", ErrorKind.PRECONDITION),
    RESOURCE_POLICY_NOT_FOUND("ResourcePolicyNotFoundException", ErrorKind.MISSING),
    RESPONSIBILITY_TRANSFER_ALREADY_IN_STATUS(
            "ResponsibilityTransferAlreadyInStatusException", ErrorKind.CONFLICT),
    RESPONSIBILITY_TRANSFER_NOT_FOUND("ResponsibilityTransferNotFoundException", ErrorKind.MISSING),
    ROOT_NOT_FOUND("RootNotFoundException", ErrorKind.MISSING),
    SERVICE("ServiceException", ErrorKind.BROKEN),
    SOURCE_PARENT_NOT_FOUND("SourceParentNotFoundException", ErrorKind.MISSING),
    TARGET_NOT_FOUND("TargetNotFoundException", ErrorKind.MISSING),
    TOO_MANY_REQUESTS("TooManyRequestsException", ErrorKind.THROTTLED),
    UNSUPPORTED_API_ENDPOINT("UnsupportedAPIEndpointException", ErrorKind.INVALID);

    private final String text;
    private final ErrorKind kind;

    OrganizationsError(String text, ErrorKind kind) {
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
