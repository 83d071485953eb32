package dev.pastgrant.api.iam.named;

import dev.pastgrant.api.operation.Named;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.call.View;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import java.util.Optional;

/** A thing with tags that a request names. */
public interface Tagged extends Named {
    /** The tags of the thing; empty if it does not exist. */
    Optional<Tags> tags(Account account);

    /** The same as a read sees them: things that are in no account may have tags, too. */
    default Optional<Tags> tags(View view) {
        return tags(view.account());
    }

    /** The refusal of a request if the thing does not exist. */
    Refusal missing();
}
