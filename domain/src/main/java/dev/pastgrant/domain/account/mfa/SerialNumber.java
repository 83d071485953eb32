package dev.pastgrant.domain.account.mfa;

import dev.pastgrant.policy.id.Arn;
import java.util.regex.Pattern;

/**
 * What AWS calls the serial number of an MFA device: the ARN of a virtual device or of a security
 * key, or the number on the back of a key fob.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html">EnableMFADevice</a>
 */
public record SerialNumber(String text) implements Comparable<SerialNumber> {
    private static final Pattern OF_HARDWARE = Pattern.compile("[A-Z0-9-]{9,64}");

    public static SerialNumber of(Arn arn) {
        return new SerialNumber(arn.text());
    }

    /** Whether a key fob may have this number. */
    public static boolean isOfHardware(String text) {
        return OF_HARDWARE.matcher(text).matches();
    }

    /** Whether it is that of a key fob. */
    public boolean isOfHardware() {
        return !text.startsWith("arn:");
    }

    /** The part that tells the devices of an account apart: of an ARN, its resource. */
    public String name() {
        return Arn.isValid(text) ? new Arn(text).resource() : text;
    }

    @Override
    public int compareTo(SerialNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
