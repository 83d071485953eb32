package dev.pastgrant.api.sts;

import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.session.SessionCommand.MfaCode;
import dev.pastgrant.domain.sts.MfaRefusals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The MFA code of a request: a serial number and a code, or neither. */
final class MfaCodes {
    private MfaCodes() {}

    /** Checks that the request has both or neither. */
    static Optional<Refusal> check(OperationRequest request) {
        String serial = request.textIfAny("SerialNumber");
        if ((serial == null) != (request.textIfAny("TokenCode") == null)) {
            return Optional.of(MfaRefusals.INCOMPLETE);
        }
        return Optional.empty();
    }

    /** The serial number and code of a request; null if it has no code. */
    static @Nullable MfaCode of(OperationRequest request) {
        String serial = request.textIfAny("SerialNumber");
        return serial == null
                ? null
                : new MfaCode(new SerialNumber(serial), request.text("TokenCode"));
    }
}
