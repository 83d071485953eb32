package dev.pastgrant.api.authentication;

import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.domain.caller.Credential;

/** The signer of a request that was sent to another service: the holder of a credential. */
public record SignedBy(Credential credential, Signature signature) {}
