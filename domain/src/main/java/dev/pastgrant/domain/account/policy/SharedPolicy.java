package dev.pastgrant.domain.account.policy;

import dev.pastgrant.domain.identity.Entity;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A managed policy that many entities may have attached: the account's own, or one of AWS. */
public sealed interface SharedPolicy extends Entity permits ManagedPolicy, AwsPolicy {
    Instant createdAt();

    /** When its versions last changed. */
    Instant updatedAt();

    /** Null if it has no description. */
    @Nullable String description();

    Tags tags();

    /** The number of the version that counts. */
    int defaultVersion();

    /** The document that counts. */
    PolicyText document();

    /** When each of its versions was made, by number. */
    NavigableMap<Integer, Instant> versionTimes();

    /** The version of that id, such as {@code v2}. */
    Optional<ManagedPolicy.Version> version(String versionId);
}
