package dev.pastgrant.domain.account.oidc;

import dev.pastgrant.domain.tag.Tags;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An OpenID Connect provider.
 *
 * @param clientIds the audiences for which its tokens are accepted
 * @param thumbprints SHA-1 of certificates of its server, 40 hexadecimal digits each; empty if none
 *     were given
 */
public record OidcProvider(
        IssuerUrl url,
        List<String> clientIds,
        List<String> thumbprints,
        Instant createdAt,
        Tags tags) {
    public OidcProvider {
        clientIds = List.copyOf(clientIds);
        thumbprints = List.copyOf(thumbprints);
    }

    OidcProvider withThumbprints(List<String> changed) {
        return new OidcProvider(url, clientIds, changed, createdAt, tags);
    }

    OidcProvider adding(String clientId) {
        require(!clientIds.contains(clientId), "it has client `" + clientId + "` already");
        return withClientIds(Stream.concat(clientIds.stream(), Stream.of(clientId)).toList());
    }

    OidcProvider removing(String clientId) {
        require(clientIds.contains(clientId), "it has no client `" + clientId + "`");
        return withClientIds(clientIds.stream().filter(each -> !each.equals(clientId)).toList());
    }

    private OidcProvider withClientIds(List<String> changed) {
        return new OidcProvider(url, changed, thumbprints, createdAt, tags);
    }

    OidcProvider withTags(Tags changed) {
        return new OidcProvider(url, clientIds, thumbprints, createdAt, changed);
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalStateException(otherwise);
        }
    }
}
