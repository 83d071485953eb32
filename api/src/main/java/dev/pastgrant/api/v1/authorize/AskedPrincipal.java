package dev.pastgrant.api.v1.authorize;

import dev.pastgrant.api.signature.CredentialHint;
import dev.pastgrant.api.signature.SignatureError;
import dev.pastgrant.api.signature.SignedRequest;
import dev.pastgrant.domain.questions.authorize.OwnKeys.Told;
import dev.pastgrant.domain.questions.authorize.PrincipalRef;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.request.RequestContext;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The principal that a question is about, as the service named it. */
sealed interface AskedPrincipal {
    /** How much the question tells of the principal. */
    Told told();

    /** Whether the principal can be looked up without reading from disk. */
    boolean isAtHand(Predicate<AccountId> accounts, Predicate<String> accessKeyIds);

    /** A principal named by its ARN. The service itself vouches for it. */
    record Principal(PrincipalRef.Named whom) implements AskedPrincipal {
        @Override
        public Told told() {
            return Told.PRINCIPAL;
        }

        @Override
        public boolean isAtHand(Predicate<AccountId> accounts, Predicate<String> accessKeyIds) {
            return accounts.test(whom.account());
        }
    }

    /** The holder of an access key. The service itself vouches for the holder. */
    record AccessKey(String id, @Nullable String sessionToken) implements AskedPrincipal {
        @Override
        public Told told() {
            return Told.CREDENTIAL;
        }

        @Override
        public boolean isAtHand(Predicate<AccountId> accounts, Predicate<String> accessKeyIds) {
            return accessKeyIds.test(id);
        }
    }

    /**
     * The principal that signed a request to the service.
     *
     * @param request the signed request; or the error if it cannot be read
     * @param service the service that it must be signed for; null for the service of the action
     * @param region the region that it must be signed for; null if any region will do
     * @param headers the condition keys that follow from its headers
     */
    record Signer(
            Outcome<SignedRequest, SignatureError> request,
            @Nullable String service,
            @Nullable String region,
            RequestContext headers)
            implements AskedPrincipal {
        @Override
        public Told told() {
            return Told.SIGNED_REQUEST;
        }

        @Override
        public boolean isAtHand(Predicate<AccountId> accounts, Predicate<String> accessKeyIds) {
            return switch (request) {
                case Outcome.Bad(_) -> true;
                case Outcome.Ok(var signed) ->
                        signed.headers().all("authorization").stream()
                                .map(CredentialHint::accessKeyId)
                                .anyMatch(accessKeyIds);
            };
        }
    }
}
