package dev.pastgrant.ops.stored;

import static dev.pastgrant.ops.stored.SampleValues.LATER;
import static dev.pastgrant.ops.stored.SampleValues.NOON;
import static dev.pastgrant.ops.stored.SampleValues.USER;

import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileCreated;
import dev.pastgrant.domain.account.password.LoginProfileEvent.LoginProfileDeleted;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordChanged;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordRefused;
import dev.pastgrant.domain.account.password.LoginProfileEvent.PasswordResetRequirementChanged;
import dev.pastgrant.domain.account.password.PasswordPolicy;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyDeleted;
import dev.pastgrant.domain.account.password.PasswordPolicyEvent.AccountPasswordPolicyUpdated;
import dev.pastgrant.domain.log.LogEvent;
import java.util.List;

/** One of each event of passwords. */
final class PasswordEventSamples {
    static final PasswordPolicy STRICT =
            new PasswordPolicy(14, true, true, true, true, true, 90, 24, false);

    private static final SealedSecret HASH = new SealedSecret("aGFzaA==");

    static final List<LogEvent> ALL =
            List.of(
                    new AccountPasswordPolicyDeleted(),
                    new AccountPasswordPolicyUpdated(STRICT),
                    new LoginProfileCreated(USER, HASH, NOON, true),
                    new LoginProfileDeleted(USER),
                    new PasswordChanged(USER, HASH, LATER, false),
                    new PasswordRefused(USER, NOON),
                    new PasswordResetRequirementChanged(USER, true));

    private PasswordEventSamples() {}
}
