package dev.pastgrant.ops.config;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;

/** The root user's access key, both halves of it. */
public record RootCredentials(AccessKeyId accessKeyId, Secret secretAccessKey) {}
