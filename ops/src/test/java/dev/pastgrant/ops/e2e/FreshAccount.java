package dev.pastgrant.ops.e2e;

/** An account that nobody else uses, and its root access key. */
record FreshAccount(String id, KeyCalls root, Clients clients) {
    String arn(String resource) {
        return "arn:aws:iam::" + id + ":" + resource;
    }
}
