package dev.pastgrant.api.authentication;

import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.domain.caller.Credential;

/** Who signed somebody else's request: the holder of a credential. */
public record SignedBy(Credential credential, Signature signature) {}
