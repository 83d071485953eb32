package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.account.password.PasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyDeleted;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of passwords. */
final class PasswordEventSamples {
    static final PasswordPolicy STRICT =
            new PasswordPolicy(14, true, true, true, true, true, 90, 24, false);

    static final List<LogEvent> ALL =
            List.of(new AccountPasswordPolicyDeleted(), new AccountPasswordPolicyUpdated(STRICT));

    private PasswordEventSamples() {}
}
