package dev.pastgrant.api.authentication;

import dev.pastgrant.api.authentication.Authentication.Authenticated;
import dev.pastgrant.api.authentication.Authentication.BadCredential;
import dev.pastgrant.api.authentication.Authentication.BadSignature;
import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.api.signature.SignatureParser;
import dev.pastgrant.api.signature.SignatureVerifier;
import dev.pastgrant.api.signature.SignedRequest;
import dev.pastgrant.api.signature.SigningSecret;
import dev.pastgrant.api.signature.VerifiedSignature;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.caller.Identification;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.session.SessionTokens;
import dev.pastgrant.policy.id.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks signatures against the keys of accounts and the secrets in session tokens. */
public final class Authenticator {
    private static final int SIGNING_KEYS = 10_000;

    private final Accounts accounts;
    private final KeyAccounts keyAccounts;
    private final Vault vault;
    private final SessionTokens tokens;
    private final InstantSource clock;
    private final SignatureVerifier verifier = new SignatureVerifier(SIGNING_KEYS);

    public Authenticator(
            Accounts accounts,
            KeyAccounts keyAccounts,
            Vault vault,
            SessionTokens tokens,
            InstantSource clock) {
        this.accounts = accounts;
        this.keyAccounts = keyAccounts;
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Finds the account of a key whose id was chosen by a person, and so does not encode the
     * account.
     */
    @FunctionalInterface
    public interface KeyAccounts {
        Optional<AccountId> accountOf(AccessKeyId key);
    }

    public Authentication authenticate(SignedRequest request) {
        Instant now = clock.instant();
        return check(request, now).map(checked -> identify(checked, now)).orElse(BadSignature::new);
    }

    /**
     * Checks the signature of a request that was sent to another service. Does not check whether
     * the credential is still valid.
     */
    public Outcome<SignedBy, SignatureError> verify(SignedRequest request) {
        return check(request, clock.instant())
                .map(checked ->
                        new SignedBy(
                                checked.signer().credential(), checked.verified().signature()));
    }

    /**
     * The credential of an access key, without a signature. Does not check whether it is still
     * valid.
     *
     * @param sessionToken the token of a temporary key; null for a long-term key
     */
    public Optional<Credential> credential(String accessKeyId, @Nullable String sessionToken) {
        return signer(accessKeyId, sessionToken).map(Signer::credential);
    }

    private record Checked(Signer signer, VerifiedSignature verified) {}

    private Outcome<Checked, SignatureError> check(SignedRequest request, Instant now) {
        return SignatureParser.parse(request).then(signature -> check(signature, request, now));
    }

    private Outcome<Checked, SignatureError> check(
            Signature signature, SignedRequest request, Instant now) {
        Optional<Signer> signer = signer(signature.accessKeyId(), signature.sessionToken());
        return signer.map(known -> verifier.verify(signature, request, known.secret(), now))
                .orElseGet(() -> verifier.verifyUnknown(signature, request, now))
                .map(verified -> new Checked(signer.orElseThrow(), verified));
    }

    private static Authentication identify(Checked checked, Instant now) {
        Signer signer = checked.signer();
        return switch (Identification.of(signer.account(), signer.credential(), now)) {
            case Identification.Known(var caller) ->
                    new Authenticated(signer.credential(), caller, checked.verified());
            case Identification.Unknown(var refusal) -> new BadCredential(refusal);
        };
    }

    private record Signer(Credential credential, Account account, SigningSecret secret) {}

    private Optional<Signer> signer(String accessKeyId, @Nullable String token) {
        if (!AccessKeyId.isValid(accessKeyId)) {
            return Optional.empty();
        }
        AccessKeyId key = new AccessKeyId(accessKeyId);
        return token == null ? longTerm(key) : temporary(key, token);
    }

    /** Whether the holder of this key can be found without reading from disk. */
    public boolean isAtHand(String accessKeyId) {
        return AccessKeyId.isValid(accessKeyId)
                && accountOf(new AccessKeyId(accessKeyId)).filter(accounts::isAtHand).isPresent();
    }

    private Optional<AccountId> accountOf(AccessKeyId key) {
        return keyAccounts.accountOf(key).or(key::account);
    }

    private Optional<Signer> longTerm(AccessKeyId key) {
        return accountOf(key)
                .map(id -> accounts.current(id).account())
                .flatMap(account -> longTerm(key, account));
    }

    private Optional<Signer> longTerm(AccessKeyId key, Account account) {
        return account.accessKeys()
                .get(key)
                .map(found ->
                        new Signer(
                                new Credential.LongTerm(key, account.id()),
                                account,
                                new SigningSecret(
                                        found.secret().ciphertext(),
                                        () ->
                                                vault.open(found.secret(), key.text())
                                                        .revealBytes())));
    }

    private Optional<Signer> temporary(AccessKeyId key, String token) {
        return tokens.open(token)
                .filter(session -> session.grant().accessKey().equals(key))
                .map(session ->
                        new Signer(
                                new Credential.Temporary(session.grant()),
                                accounts.current(session.grant().account()).account(),
                                SigningSecret.of(session.secretAccessKey().revealBytes())));
    }
}
