package dev.pastgrant.api.signature;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request claims: that the holder of this access key signed it, then, for this region and
 * service. Nothing of it is true before {@link SignatureVerifier} says so.
 */
public final class Signature {

    /** Where the claim stands: in the Authorization header, or in the query of a presigned URL. */
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

    /** The key whose secret the caller is to look up. */
    public String accessKeyId() {
        return scope.accessKeyId();
    }

    /** The region the key was derived for; which regions are good is the caller's to say. */
    public String region() {
        return scope.region();
    }

    /** The service the key was derived for; the caller compares it with the one that is called. */
    public String service() {
        return scope.service();
    }

    /** The token that temporary keys come with; the caller checks that it belongs to the key. */
    public @Nullable String sessionToken() {
        return sessionToken;
    }

    public Form form() {
        return form;
    }

    /** The names of the headers that are covered, in lower case and in order. */
    public List<String> signedHeaders() {
        return signedHeaders.names();
    }

    /** How long after its date the signature is good. */
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

    /** Leaves out the signature and the token, so that no log can be replayed. */
    @Override
    public String toString() {
        return "Signature[" + form + " " + accessKeyId() + "/" + scope.text() + "]";
    }
}
