package dev.pastgrant.api.authentication;

import dev.pastgrant.api.authentication.Authentication.Authenticated;
import dev.pastgrant.api.authentication.Authentication.BadCredential;
import dev.pastgrant.api.authentication.Authentication.BadSignature;
import dev.pastgrant.api.signature.Extracted;
import dev.pastgrant.api.signature.Signature;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.api.signature.SignatureParser;
import dev.pastgrant.api.signature.SignatureVerification;
import dev.pastgrant.api.signature.SignatureVerifier;
import dev.pastgrant.api.signature.SignedRequest;
import dev.pastgrant.api.signature.SigningSecret;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.caller.Credential;
import dev.pastgrant.domain.caller.Identification;
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

    /** Finds the account of a key whose id was chosen, and so does not encode it. */
    @FunctionalInterface
    public interface KeyAccounts {
        Optional<AccountId> accountOf(AccessKeyId key);
    }

    public Authentication authenticate(SignedRequest request) {
        Instant now = clock.instant();
        return switch (check(request, now)) {
            case Checked.Wrong(var error) -> new BadSignature(error);
            case Checked.Right(var signer, var signature, var path) ->
                    identify(signer, signature, path, now);
        };
    }

    /**
     * Checks the signature of a request that was made to somebody else. Whether the credential is
     * still good is not asked.
     */
    public SignatureCheck verify(SignedRequest request) {
        return switch (check(request, clock.instant())) {
            case Checked.Wrong(var error) -> new SignatureCheck.Wrong(error);
            case Checked.Right(var signer, var signature, _) ->
                    new SignatureCheck.Right(signer.credential(), signature);
        };
    }

    /**
     * The credential of an access key that nobody signed with. Whether it is still good is not
     * asked.
     *
     * @param sessionToken the token that the key came with; none for a long-term key
     */
    public Optional<Credential> credential(String accessKeyId, @Nullable String sessionToken) {
        return signer(accessKeyId, sessionToken).map(Signer::credential);
    }

    private sealed interface Checked {
        record Right(Signer signer, Signature signature, String path) implements Checked {}

        record Wrong(SignatureError error) implements Checked {}
    }

    private Checked check(SignedRequest request, Instant now) {
        return switch (SignatureParser.parse(request)) {
            case Extracted.Refused<Signature>(var error) -> new Checked.Wrong(error);
            case Extracted.Accepted<Signature>(var signature) -> check(signature, request, now);
        };
    }

    private Checked check(Signature signature, SignedRequest request, Instant now) {
        Optional<Signer> signer = signer(signature.accessKeyId(), signature.sessionToken());
        SignatureVerification verification =
                signer.map(known -> verifier.verify(signature, request, known.secret(), now))
                        .orElseGet(() -> verifier.verifyUnknown(signature, request, now));
        return switch (verification) {
            case SignatureVerification.Invalid(var error) -> new Checked.Wrong(error);
            case SignatureVerification.Valid(_, var path) ->
                    new Checked.Right(signer.orElseThrow(), signature, path);
        };
    }

    private static Authentication identify(
            Signer signer, Signature signature, String path, Instant now) {
        return switch (Identification.of(signer.account(), signer.credential(), now)) {
            case Identification.Known(var caller) ->
                    new Authenticated(signer.credential(), caller, signature, path);
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

    /** Whether whoever signs with this key can be found without reading from disk. */
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
