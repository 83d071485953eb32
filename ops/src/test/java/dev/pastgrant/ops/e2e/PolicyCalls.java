package dev.pastgrant.ops.e2e;

/** Policy documents that the tests write. */
final class PolicyCalls {
    /** Reading reports, and deleting nothing. */
    static final String READ_REPORTS =
            """
            {"Version":"2012-10-17","Statement":[
              {"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"},
              {"Sid":"Never","Effect":"Deny","Action":"s3:DeleteObject","Resource":"*"}]}\
            """;

    static final String TRUST_EC2 =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
             "Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}\
            """;

    private PolicyCalls() {}

    static String allow(String action) {
        return """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":"%s","Resource":"*"}]}\
        """
                .formatted(action);
    }

    /** Lets an account's identities assume a role, as far as their own policies do too. */
    static String trust(String principal) {
        return """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Principal":{"AWS":"%s"},"Action":"sts:AssumeRole"}]}\
        """
                .formatted(principal);
    }
}
