package dev.pastgrant.api.iam.mfa;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.RequestedPath;
import dev.pastgrant.api.iam.named.Tagging;
import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.iam.shape.UserShape;
import dev.pastgrant.api.operation.Listing;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.mfa.MfaCommand.CreateVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeleteVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.TagMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UntagMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.AssignmentStatusType;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

/** Virtual MFA devices and their tags. The seed is in the response that creates one, only. */
public final class VirtualMfaDevices {
    private final Vault vault;
    private final Randomness randomness;

    public VirtualMfaDevices(Vault vault, Randomness randomness) {
        this.vault = vault;
        this.randomness = randomness;
    }

    public Stream<ServedOperation> operations() {
        return Stream.concat(
                Stream.of(
                        IAM.write(
                                "CreateVirtualMFADevice",
                                (request, _) ->
                                        Tagging.needsToCreate(
                                                "MFADevice",
                                                NewSerialNumber.of(request),
                                                request,
                                                null),
                                this::create,
                                RequestedPath.check("Path"),
                                NewSerialNumber::check),
                        IAM.change(
                                "DeleteVirtualMFADevice",
                                NamedDevice.ABOUT,
                                (_, device) -> new DeleteVirtualMfaDevice(device.serial())),
                        IAM.read(
                                "ListVirtualMFADevices",
                                Permission.one((request, account) ->
                                        request.permission(Arn.iam(account.ref(), "mfa/"))),
                                request -> request.read(view -> list(request, view.account())))),
                new Tagging<>(
                                "MFADevice",
                                NamedDevice.ABOUT,
                                (device, tags) -> new TagMfaDevice(device.serial(), tags),
                                (device, keys) -> new UntagMfaDevice(device.serial(), keys))
                        .operations());
    }

    /** The picture is drawn here, where it holds up nobody, rather than in the account's turn. */
    private Plan<SdkPojo> create(OperationRequest request) {
        Arn serial = NewSerialNumber.of(request);
        MfaSeed seed = MfaSeed.random(randomness);
        VirtualMFADevice created = created(request, serial, seed);
        List<ResourceRef> resources = new NamedDevice(SerialNumber.of(serial)).resources();
        return request.change(
                new CreateVirtualMfaDevice(
                        SerialNumber.of(serial),
                        vault.seal(seed.secret(), serial.text()),
                        AwsTags.in(request)),
                resources,
                _ -> request.response().with("VirtualMFADevice", created).answer(resources));
    }

    private static VirtualMFADevice created(OperationRequest request, Arn serial, MfaSeed seed) {
        VirtualMFADevice.Builder created =
                VirtualMFADevice.builder()
                        .serialNumber(serial.text())
                        .base32StringSeed(seed.base32StringSeed())
                        .qrCodePNG(
                                seed.qrCodePng(
                                        request.text("VirtualMFADeviceName"), request.account()));
        List<Tag> tags = AwsTags.in(request);
        if (!tags.isEmpty()) {
            created.tags(tags.stream().map(AwsTags::write).toList());
        }
        return created.build();
    }

    private static Reply<SdkPojo> list(OperationRequest request, Account account) {
        AssignmentStatusType status =
                AssignmentStatusType.fromValue(request.textIfAny("AssignmentStatus"));
        return new Listing<>(
                        account.mfaDevices().sorted().stream()
                                .filter(device ->
                                        !device.serial().isOfHardware() && device.key() == null)
                                .filter(device -> status == null || has(status, device))
                                .toList(),
                        device -> device.serial().name())
                .reply(request, "VirtualMFADevices", device -> shape(account, device));
    }

    private static boolean has(AssignmentStatusType status, MfaDevice device) {
        return switch (status) {
            case ASSIGNED -> device.assignment() != null;
            case UNASSIGNED -> device.assignment() == null;
            case ANY, UNKNOWN_TO_SDK_VERSION -> true;
        };
    }

    private static VirtualMFADevice shape(Account account, MfaDevice device) {
        VirtualMFADevice.Builder shape =
                VirtualMFADevice.builder().serialNumber(device.serial().text());
        MfaDevice.Assignment assignment = device.assignment();
        if (assignment != null) {
            shape.enableDate(assignment.enabledAt())
                    .user(
                            account.users()
                                    .get(assignment.owner())
                                    .map(user -> UserShape.listed(account, user))
                                    .orElseGet(() -> UserShape.root(account)));
        }
        return shape.build();
    }
}
