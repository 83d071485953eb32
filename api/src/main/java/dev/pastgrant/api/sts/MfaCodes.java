package dev.pastgrant.api.sts;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.session.SessionCommand.MfaCode;
import dev.pastgrant.policy.id.Arn;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The MFA code of a request: a serial number and a code, or neither. */
final class MfaCodes {
    private MfaCodes() {}

    /** The plan for a request with its code, or the refusal of half a code. */
    static <R> Plan<R> parse(
            @Nullable String serial,
            @Nullable String code,
            Requester requester,
            Function<@Nullable MfaCode, Plan<R>> plan) {
        if (serial == null && code == null) {
            return plan.apply(null);
        }
        if (serial == null || code == null) {
            return Plan.refuse(
                    requester,
                    denied("must provide both MFA serial number and one time pass code."));
        }
        return Arn.isValid(serial)
                ? plan.apply(new MfaCode(new Arn(serial), code))
                : Plan.refuse(
                        requester,
                        denied(
                                "unable to validate MFA code.  Please verify your MFA serial"
                                        + " number is valid and associated with this user."));
    }

    private static Refusal denied(String why) {
        return new Refusal(SharedError.ACCESS_DENIED, "MultiFactorAuthentication failed, " + why);
    }
}
