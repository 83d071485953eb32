package dev.pastgrant.domain.sts;

import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;

import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.refusal.StsError;
import dev.pastgrant.domain.session.PackedSize;
import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.TransitiveTags;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.domain.tag.Tags;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for session tags. STS refuses them by another code than IAM refuses tags. */
final class SessionTagRules {
    private static final int FULL = 100;

    private SessionTagRules() {}

    /**
     * The refusal of the tags of a session. Later sessions of a chain cannot change the tags that
     * the chain passes on.
     *
     * @param chained the session that asks for another; null if a user asks
     */
    static Optional<Refusal> check(AssumeRole command, @Nullable SessionGrant chained) {
        Tags inherited = TransitiveTags.inherited(chained);
        Optional<Refusal> tags = TagRules.checkAdded(inherited, command.tags(), IGNORED);
        if (tags.isPresent()) {
            return invalid(tags.get().message());
        }
        if (command.tags().stream().anyMatch(tag -> inherited.value(tag.key()).isPresent())) {
            return invalid(
                    "One of the specified transitive tag keys can't be set because it conflicts"
                            + " with a transitive tag key from the calling session.");
        }
        return isTagged(command)
                ? tooLarge(inherited.with(command.tags(), IGNORED))
                : invalid(
                        "The specified transitive tag key must be included in the requested tags.");
    }

    private static boolean isTagged(AssumeRole command) {
        Tags tags = new Tags(command.tags());
        return command.transitiveTagKeys().stream().allMatch(key -> tags.value(key).isPresent());
    }

    private static Optional<Refusal> tooLarge(Tags tags) {
        int percent = PackedSize.ofTags(tags);
        return percent <= FULL
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                StsError.PACKED_POLICY_TOO_LARGE,
                                "Packed size of session tags consumes "
                                        + percent
                                        + "% of allotted space."));
    }

    private static Optional<Refusal> invalid(String message) {
        return Optional.of(new Refusal(SharedError.INVALID_PARAMETER_VALUE, message));
    }
}
