package dev.pastgrant.ops.config;

import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.credential.Secret;

/** An access key of a root user, with its secret. */
public record RootCredentials(AccessKeyId accessKeyId, Secret secretAccessKey) {}
