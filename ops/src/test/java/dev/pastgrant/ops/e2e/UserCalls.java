package dev.pastgrant.ops.e2e;

import software.amazon.awssdk.services.iam.IamClient;

/** Users of an account, each with one inline policy. */
record UserCalls(IamClient iam) {
    /** The ARN of a new user. */
    String add(String name, String policy) {
        String arn = iam.createUser(r -> r.userName(name)).user().arn();
        iam.putUserPolicy(r -> r.userName(name).policyName("inline").policyDocument(policy));
        return arn;
    }

    /** New keys of a user. */
    KeyCalls keys(String name) {
        return KeyCalls.of(iam.createAccessKey(r -> r.userName(name)).accessKey());
    }
}
