package dev.pastgrant.api.iam.named;

import dev.pastgrant.api.operation.Named;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import java.util.Optional;

/** Something with tags that a request names. */
public interface Tagged extends Named {
    /** Empty if it is not there. */
    Optional<Tags> tags(Account account);

    /** The refusal if it is not there. */
    Refusal missing();
}
