package dev.pastgrant.api.iam.mfa;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Subject;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeactivateMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.EnableMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.ResyncMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.account.mfa.SecurityKey;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.MFADevice;

/** Who uses which MFA device. */
public final class MfaDeviceOperations {
    private MfaDeviceOperations() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                IAM.write("EnableMFADevice", Subject.CHANGED, MfaDeviceOperations::enable),
                IAM.write("ResyncMFADevice", Subject.CHANGED, MfaDeviceOperations::resync),
                IAM.write("DeactivateMFADevice", Subject.CHANGED, MfaDeviceOperations::deactivate),
                IAM.read("GetMFADevice", Subject.READ, MfaDeviceOperations::get),
                IAM.read("ListMFADevices", Subject.READ, MfaDeviceOperations::list));
    }

    private static Plan<SdkPojo> enable(OperationRequest request, Subject subject) {
        return change(
                request,
                subject,
                serial ->
                        new EnableMfaDevice(
                                subject.owner(),
                                serial,
                                request.text("AuthenticationCode1"),
                                request.text("AuthenticationCode2")));
    }

    private static Plan<SdkPojo> resync(OperationRequest request, Subject subject) {
        return change(
                request,
                subject,
                serial ->
                        new ResyncMfaDevice(
                                subject.owner(),
                                serial,
                                request.text("AuthenticationCode1"),
                                request.text("AuthenticationCode2")));
    }

    private static Plan<SdkPojo> deactivate(OperationRequest request, Subject subject) {
        return change(request, subject, serial -> new DeactivateMfaDevice(subject.owner(), serial));
    }

    private static Plan<SdkPojo> change(
            OperationRequest request,
            Subject subject,
            Function<SerialNumber, AccountCommand> command) {
        NamedDevice device = NamedDevice.of(request);
        return request.change(
                command.apply(device.serial()),
                Stream.concat(device.resources().stream(), subject.resources().stream()).toList());
    }

    private static Plan<SdkPojo> get(OperationRequest request, Subject subject) {
        NamedDevice named = NamedDevice.of(request);
        return subject.read(
                request,
                (account, owner) ->
                        account.mfaDevices()
                                .get(named.serial())
                                .map(device ->
                                        get(request, device, owner, subject.userName(account)))
                                .orElseGet(() -> new Reply.Refused<>(named.missing())));
    }

    private static Reply<SdkPojo> get(
            OperationRequest request, MfaDevice device, UniqueId owner, @Nullable String userName) {
        MfaDevice.Assignment assignment = device.assignment();
        return assignment != null && assignment.owner().equals(owner)
                ? request.response()
                        .with("UserName", userName)
                        .with("SerialNumber", device.serial().text())
                        .with("EnableDate", assignment.enabledAt())
                        .with("Certifications", certifications(device))
                        .reply()
                : new Reply.Refused<>(NoSuchEntity.mfaDeviceOfUser());
    }

    /** What a security key is certified for; null if nothing is known of it. */
    private static @Nullable Map<String, String> certifications(MfaDevice device) {
        SecurityKey key = device.key();
        return key == null || key.certifications().isEmpty() ? null : key.certifications();
    }

    private static Plan<SdkPojo> list(OperationRequest request, Subject subject) {
        return subject.read(
                request,
                (account, owner) ->
                        new Listing<>(
                                        account.mfaDevices().of(owner),
                                        device -> device.serial().name())
                                .reply(
                                        request,
                                        "MFADevices",
                                        device -> shape(device, subject, account)));
    }

    private static MFADevice shape(MfaDevice device, Subject subject, Account account) {
        MfaDevice.Assignment assignment = device.assignment();
        return MFADevice.builder()
                .userName(subject.userName(account))
                .serialNumber(device.serial().text())
                .enableDate(assignment == null ? null : assignment.enabledAt())
                .build();
    }
}
