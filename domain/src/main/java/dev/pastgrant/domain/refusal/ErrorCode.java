package dev.pastgrant.domain.refusal;

/** AWS's name for what is wrong: one of those that a service's model declares, or a shared one. */
public sealed interface ErrorCode
        permits AccessAnalyzerError,
                CloudTrailError,
                IamError,
                OrganizationsError,
                SharedError,
                StsError {
    /** The name that CloudTrail records as errorCode. The wire has a name of its own for some. */
    String text();

    ErrorKind kind();
}
