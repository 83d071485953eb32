package dev.pastgrant.ops.secrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.SessionTokens.Credentials;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session in the form in which its token contains it. The token is sent with every request, so
 * names are short, and absent or empty values are left out. Tags are alternating keys and values.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionClaims(
        String key,
        String secret,
        String acct,
        String sub,
        @Nullable String name,
        String iat,
        String exp,
        @Nullable String mfa,
        @Nullable String src,
        @Nullable List<String> tags,
        @Nullable List<String> trans,
        @Nullable String policy,
        @Nullable List<String> arns) {

    static SessionClaims of(Credentials credentials) {
        SessionGrant grant = credentials.grant();
        return new SessionClaims(
                grant.accessKey().text(),
                credentials.secretAccessKey().reveal(),
                grant.account().digits(),
                grant.principal().text(),
                grant.sessionName(),
                grant.issuedAt().toString(),
                grant.expiresAt().toString(),
                Optional.ofNullable(grant.mfaAt()).map(Instant::toString).orElse(null),
                grant.sourceIdentity(),
                unlessEmpty(flat(grant.tags())),
                unlessEmpty(grant.transitiveTagKeys()),
                Optional.ofNullable(grant.policy()).map(PolicyText::json).orElse(null),
                unlessEmpty(grant.policyArns().stream().map(Arn::text).toList()));
    }

    Credentials credentials() {
        return new Credentials(
                new SessionGrant(
                        new AccessKeyId(key),
                        new AccountId(acct),
                        new UniqueId(sub),
                        name,
                        Instant.parse(iat),
                        Instant.parse(exp),
                        Optional.ofNullable(mfa).map(Instant::parse).orElse(null),
                        src,
                        paired(orEmpty(tags)),
                        orEmpty(trans),
                        Optional.ofNullable(policy).map(PolicyText::new).orElse(null),
                        orEmpty(arns).stream().map(Arn::new).toList()),
                Secret.of(secret));
    }

    private static List<String> flat(Tags tags) {
        return tags.tags().stream()
                .<String>mapMulti((tag, into) -> {
                    into.accept(tag.key());
                    into.accept(tag.value());
                })
                .toList();
    }

    private static Tags paired(List<String> flat) {
        List<Tag> tags = new ArrayList<>(flat.size() / 2);
        for (int i = 0; i < flat.size(); i += 2) {
            tags.add(new Tag(flat.get(i), flat.get(i + 1)));
        }
        return new Tags(tags);
    }

    private static @Nullable List<String> unlessEmpty(List<String> list) {
        return list.isEmpty() ? null : list;
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
