package dev.pastgrant.api.iam;

import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The serial number of a new virtual MFA device, its ARN. A path or name may be longer, and hold
 * more characters, than a serial number: such a device could never be enabled or deleted.
 */
final class NewSerialNumber {
    private static final int LIMIT = 256;
    private static final Pattern FORM = Pattern.compile("[\\w+=/:,.@-]+");

    private NewSerialNumber() {}

    static <R> Plan<R> parse(
            @Nullable String path, String name, Requester requester, Function<Arn, Plan<R>> plan) {
        return RequestedPath.parse(
                path,
                requester,
                checked -> {
                    Arn serial = Arn.iam(requester.account(), "mfa" + checked + name);
                    if (serial.text().length() > LIMIT) {
                        return refuse(requester, serial, "have length less than or equal to 256");
                    }
                    return FORM.matcher(serial.text()).matches()
                            ? plan.apply(serial)
                            : refuse(
                                    requester,
                                    serial,
                                    "satisfy regular expression pattern: " + FORM.pattern());
                });
    }

    private static <R> Plan<R> refuse(Requester requester, Arn serial, String constraint) {
        return Plan.refuse(
                requester,
                Refusal.validation(
                        "1 validation error detected: Value '"
                                + serial
                                + "' at 'serialNumber' failed to satisfy constraint: Member must "
                                + constraint));
    }
}
