package dev.pastgrant.api.authentication;

import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.domain.caller.Credential;

/** What checking the signature of somebody else's request came to. */
public sealed interface SignatureCheck {
    /** The holder of the credential signed it. */
    record Right(Credential credential, Signature signature) implements SignatureCheck {}

    /** The signature, or its form, is not right. */
    record Wrong(SignatureError error) implements SignatureCheck {}
}
