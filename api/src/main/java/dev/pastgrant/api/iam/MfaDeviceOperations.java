package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountCommand;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeactivateMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.EnableMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.DeactivateMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeactivateMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.EnableMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.EnableMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.ListMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.ListMfaDevicesResponse;
import software.amazon.awssdk.services.iam.model.MFADevice;

/** Who uses which MFA device. */
public final class MfaDeviceOperations {
    private MfaDeviceOperations() {}

    public static List<ServedOperation<?, ?>> operations() {
        return List.of(
                write(
                        "EnableMFADevice",
                        EnableMfaDeviceRequest.class,
                        MfaDeviceOperations::enableMfaDevice),
                write(
                        "DeactivateMFADevice",
                        DeactivateMfaDeviceRequest.class,
                        MfaDeviceOperations::deactivateMfaDevice),
                read(
                        "ListMFADevices",
                        ListMfaDevicesRequest.class,
                        MfaDeviceOperations::listMfaDevices));
    }

    static Plan<EnableMfaDeviceResponse> enableMfaDevice(
            EnableMfaDeviceRequest request, Requester requester) {
        return change(
                "EnableMFADevice",
                request.userName(),
                request.serialNumber(),
                requester,
                (subject, serial) ->
                        new EnableMfaDevice(
                                subject.owner(),
                                serial,
                                request.authenticationCode1(),
                                request.authenticationCode2()),
                EnableMfaDeviceResponse.builder().build());
    }

    static Plan<DeactivateMfaDeviceResponse> deactivateMfaDevice(
            DeactivateMfaDeviceRequest request, Requester requester) {
        return change(
                "DeactivateMFADevice",
                request.userName(),
                request.serialNumber(),
                requester,
                (subject, serial) -> new DeactivateMfaDevice(subject.owner(), serial),
                DeactivateMfaDeviceResponse.builder().build());
    }

    private static <R> Plan<R> change(
            String action,
            @Nullable String userName,
            String serialNumber,
            Requester requester,
            BiFunction<Subject, Arn, AccountCommand> command,
            R response) {
        return device(
                serialNumber,
                requester,
                serial ->
                        Subject.change(
                                userName,
                                requester,
                                subject ->
                                        EmptyAnswer.write(
                                                requester,
                                                account -> subject.needs(action, account).done(),
                                                resources(serial, subject),
                                                command.apply(subject, serial),
                                                response)));
    }

    /** The plan for a device. The serial number of a hardware device is no ARN; we have none. */
    private static <R> Plan<R> device(
            String serialNumber, Requester requester, Function<Arn, Plan<R>> plan) {
        return Arn.isValid(serialNumber)
                ? plan.apply(new Arn(serialNumber))
                : Plan.refuse(
                        requester,
                        Refusal.noSuchEntity(
                                "VirtualMFADevice with serial number "
                                        + serialNumber
                                        + " doesn't exist."));
    }

    static Plan<ListMfaDevicesResponse> listMfaDevices(
            ListMfaDevicesRequest request, Requester requester) {
        Page.Request paging = new Page.Request(request.maxItems(), request.marker(), requester);
        return Subject.read(
                "ListMFADevices",
                request.userName(),
                requester,
                (account, subject, owner) -> list(account, subject, owner, paging));
    }

    private static Reply<ListMfaDevicesResponse> list(
            Account account, Subject subject, UniqueId owner, Page.Request paging) {
        return Page.reply(
                account.mfaDevices().of(owner),
                device -> device.serial().resource(),
                paging,
                page ->
                        ListMfaDevicesResponse.builder()
                                .mfaDevices(
                                        page.items().stream()
                                                .map(device -> shape(device, subject, account))
                                                .toList())
                                .isTruncated(page.isTruncated())
                                .marker(page.marker())
                                .build());
    }

    private static MFADevice shape(MfaDevice device, Subject subject, Account account) {
        MfaDevice.Assignment assignment = device.assignment();
        return MFADevice.builder()
                .userName(subject.userName(account))
                .serialNumber(device.serial().text())
                .enableDate(assignment == null ? null : assignment.enabledAt())
                .build();
    }

    private static List<ResourceRef> resources(Arn serial, Subject subject) {
        return Stream.concat(Stream.of(resource(serial)), subject.resources().stream()).toList();
    }

    /** How LookupEvents names a device. */
    static ResourceRef resource(Arn serial) {
        return new ResourceRef("AWS::IAM::MfaDevice", serial.text());
    }
}
