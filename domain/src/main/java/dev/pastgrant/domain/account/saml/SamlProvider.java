package dev.pastgrant.domain.account.saml;

import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A SAML provider.
 *
 * @param id what AWS calls its UUID
 * @param name its name, which tells it from the account's other SAML providers
 */
public record SamlProvider(
        UniqueId id, String name, SamlMetadata metadata, Instant createdAt, Tags tags) {
    /** What stands before the name in an ARN. */
    static final String RESOURCE_TYPE = "saml-provider/";

    private static final int YEARS = 100;

    /** The ARN of the provider of that name. */
    public static Arn arn(AccountRef account, String name) {
        return Arn.iam(account, RESOURCE_TYPE + name);
    }

    public Arn arn(AccountRef account) {
        return arn(account, name);
    }

    /** When the provider ceases to hold: a hundred years on, if its metadata does not say. */
    public Instant validUntil() {
        Instant said = metadata.validUntil();
        return said == null
                ? createdAt.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant()
                : said;
    }

    SamlProvider withMetadata(SamlMetadata changed) {
        return new SamlProvider(id, name, changed, createdAt, tags);
    }

    SamlProvider withTags(Tags changed) {
        return new SamlProvider(id, name, metadata, createdAt, changed);
    }
}
