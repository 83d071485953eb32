package dev.pastgrant.api.iam.mfa;

import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The serial number of a new virtual MFA device, its ARN. A path or name may be longer, and hold
 * more characters, than a serial number: such a device could never be enabled or deleted.
 */
final class NewSerialNumber {
    private static final int LIMIT = 256;
    private static final Pattern FORM = Pattern.compile("[\\w+=/:,.@-]+");

    private NewSerialNumber() {}

    /** That the path and the name of the device make a serial number. */
    static Optional<Refusal> check(OperationRequest request) {
        Arn serial = of(request);
        if (serial.text().length() > LIMIT) {
            return Optional.of(refusal(serial, "have length less than or equal to 256"));
        }
        return FORM.matcher(serial.text()).matches()
                ? Optional.empty()
                : Optional.of(
                        refusal(serial, "satisfy regular expression pattern: " + FORM.pattern()));
    }

    static Arn of(OperationRequest request) {
        return Arn.iam(
                request.home(),
                "mfa" + RequestedPath.of(request) + request.text("VirtualMFADeviceName"));
    }

    private static Refusal refusal(Arn serial, String constraint) {
        return Refusal.validation(
                "1 validation error detected: Value '"
                        + serial
                        + "' at 'serialNumber' failed to satisfy constraint: Member must "
                        + constraint);
    }
}
