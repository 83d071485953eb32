package dev.pastgrant.api.authentication;

import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.refusal.Refusal;

/** What checking a request's signature came to. */
public sealed interface Authentication {
    /**
     * The signature is right.
     *
     * @param caller whose credential it is, as far as is known before the turn
     * @param path the path that was signed, which is the only one to act on
     */
    record Authenticated(Credential credential, Caller caller, Signature signature, String path)
            implements Authentication {}

    /** The signature, or its form, is not right. */
    record BadSignature(SignatureError error) implements Authentication {}

    /** The signature is right, but the credential is no longer good. */
    record BadCredential(Refusal refusal) implements Authentication {}
}
