package dev.pastgrant.api.authentication;

import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.api.signature.VerifiedSignature;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.refusal.Refusal;

/** The result of checking a request's signature. */
public sealed interface Authentication {
    /**
     * The signature is good.
     *
     * @param caller the holder of the credential, as far as known before the turn
     * @param signed the path and the query that were signed, the only ones to act on
     */
    record Authenticated(Credential credential, Caller caller, VerifiedSignature signed)
            implements Authentication {
        public Signature signature() {
            return signed.signature();
        }
    }

    /** The signature is wrong or malformed. */
    record BadSignature(SignatureError error) implements Authentication {}

    /** The signature is good, but the credential is not valid any more. */
    record BadCredential(Refusal refusal) implements Authentication {}
}
