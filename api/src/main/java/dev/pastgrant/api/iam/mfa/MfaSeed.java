package dev.pastgrant.api.iam.mfa;

import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.policy.id.AccountId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * The seed of a virtual MFA device, in the two forms that an authenticator takes: text to type and
 * a picture to scan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_VirtualMFADevice.html">VirtualMFADevice</a>
 */
record MfaSeed(Secret secret) {
    private static final int BYTES = 40;
    private static final String ISSUER = "Amazon%20Web%20Services";

    static MfaSeed random(Randomness randomness) {
        return new MfaSeed(Secret.of(randomness.bytes(BYTES)));
    }

    private String base32() {
        return Base32.encode(secret.revealBytes());
    }

    /** The seed as 64 letters and digits. */
    SdkBytes base32StringSeed() {
        return SdkBytes.fromUtf8String(base32());
    }

    /** The seed as a QR code that adds the device to an authenticator app. */
    SdkBytes qrCodePng(String deviceName, AccountId account) {
        String label = ISSUER + ":" + SdkHttpUtils.urlEncode(deviceName) + "@" + account;
        return SdkBytes.fromByteArray(
                QrCode.png(
                        "otpauth://totp/" + label + "?secret=" + base32() + "&issuer=" + ISSUER));
    }
}
