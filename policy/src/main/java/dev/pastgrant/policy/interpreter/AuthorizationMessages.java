package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.interpreter.AuthorizationMessage.Detail;
import dev.pastgrant.policy.interpreter.Verdict.Denied;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Encodes the reasons for a denial. The denied caller can hand the text on to an administrator
 * without being able to read it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html">DecodeAuthorizationMessage</a>
 */
public interface AuthorizationMessages {
    /** The longest text that can be decoded, in characters. */
    int MAX_LENGTH = 10_240;

    /**
     * The encoded message about a denial, with as much detail as fits; empty if no message fits.
     *
     * @param account the account whose administrators may decode it
     */
    default Optional<String> encode(
            AccountId account, AuthorizationRequest request, PolicyLayers layers, Denied denied) {
        return Stream.of(Detail.values())
                .map(detail ->
                        seal(AuthorizationMessage.of(account, request, layers, denied, detail)))
                .filter(encoded -> encoded.length() <= MAX_LENGTH)
                .findFirst();
    }

    String seal(AuthorizationMessage message);

    /** The decoded message; empty if the text was not encoded here or was changed. */
    Optional<AuthorizationMessage> open(String encoded);
}
