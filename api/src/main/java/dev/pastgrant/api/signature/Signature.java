package dev.pastgrant.api.signature;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a request that the holder of this access key signed it, at this time, for this
 * region and service. It must not be trusted until {@link SignatureVerifier} has verified it.
 */
public final class Signature {

    /** The place of the claim: the Authorization header, or the query of a presigned URL. */
    public enum Form {
        HEADER,
        PRESIGNED
    }

    private final Form form;
    private final CredentialScope scope;
    private final AmzDate time;
    private final SignedHeaders signedHeaders;
    private final String hex;
    private final @Nullable String sessionToken;
    private final Duration lifetime;

    Signature(
            Form form,
            CredentialScope scope,
            AmzDate time,
            SignedHeaders signedHeaders,
            String hex,
            @Nullable String sessionToken,
            Duration lifetime) {
        this.form = form;
        this.scope = scope;
        this.time = time;
        this.signedHeaders = signedHeaders;
        this.hex = hex;
        this.sessionToken = sessionToken;
        this.lifetime = lifetime;
    }

    /** The id of the access key. The caller must look up its secret. */
    public String accessKeyId() {
        return scope.accessKeyId();
    }

    /** The region for which the key was derived. The caller decides which regions are accepted. */
    public String region() {
        return scope.region();
    }

    /**
     * The service for which the key was derived. The caller must compare it with the service that
     * is called.
     */
    public String service() {
        return scope.service();
    }

    /**
     * The session token of a temporary key; null if there is no token. The caller must check that
     * it belongs to the key.
     */
    public @Nullable String sessionToken() {
        return sessionToken;
    }

    public Form form() {
        return form;
    }

    /** The names of the signed headers, in lower case and in order. */
    public List<String> signedHeaders() {
        return signedHeaders.names();
    }

    /** How long the signature is good after its date. */
    public Duration lifetime() {
        return lifetime;
    }

    CredentialScope scope() {
        return scope;
    }

    AmzDate time() {
        return time;
    }

    SignedHeaders coverage() {
        return signedHeaders;
    }

    String hex() {
        return hex;
    }

    /** Leaves out the signature and the token, so that nothing in a log can be replayed. */
    @Override
    public String toString() {
        return "Signature[" + form + " " + accessKeyId() + "/" + scope.text() + "]";
    }
}
