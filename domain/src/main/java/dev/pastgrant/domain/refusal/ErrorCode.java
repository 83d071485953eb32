package dev.pastgrant.domain.refusal;

/** AWS's name for an error: one that a service's model declares, or a shared one. */
public sealed interface ErrorCode
        permits AccessAnalyzerError,
                CloudTrailError,
                IamError,
                NativeError,
                OrganizationsError,
                SharedError,
                StsError {
    /** The name that CloudTrail records as errorCode. Some errors have another name on the wire. */
    String text();

    ErrorKind kind();
}
