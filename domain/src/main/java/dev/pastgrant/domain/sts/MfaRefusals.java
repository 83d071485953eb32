package dev.pastgrant.domain.sts;

import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;

/** STS's refusals of an MFA code that comes with a request. */
public final class MfaRefusals {
    /** The device is not the caller's. It may be of another user, or of nobody. */
    public static final Refusal UNKNOWN_DEVICE =
            failed(
                    ", unable to validate MFA code.  Please verify your MFA serial number is valid"
                            + " and associated with this user.");

    /** Only one of the device and its code is given. */
    public static final Refusal INCOMPLETE =
            failed(", must provide both MFA serial number and one time pass code.");

    /** The device is the caller's, and shows another code. The blank at the end is AWS's. */
    public static final Refusal WRONG_CODE = failed(" with invalid MFA one time pass code. ");

    private MfaRefusals() {}

    private static Refusal failed(String why) {
        return new Refusal(SharedError.ACCESS_DENIED, "MultiFactorAuthentication failed" + why);
    }
}
