package dev.pastgrant.api.iam;

import static dev.pastgrant.api.operation.ServedOperation.read;
import static dev.pastgrant.api.operation.ServedOperation.write;

import dev.pastgrant.api.operation.Page;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.mfa.MfaCommand.CreateVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.DeleteVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import software.amazon.awssdk.services.iam.model.AssignmentStatusType;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.DeleteVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeleteVirtualMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesResponse;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

/** Virtual MFA devices. The seed is in the response that creates one, only. */
public final class VirtualMfaDevices {
    private final Vault vault;
    private final Randomness randomness;

    public VirtualMfaDevices(Vault vault, Randomness randomness) {
        this.vault = vault;
        this.randomness = randomness;
    }

    public List<ServedOperation<?, ?>> operations() {
        return List.of(
                write(
                        "CreateVirtualMFADevice",
                        CreateVirtualMfaDeviceRequest.class,
                        this::createVirtualMfaDevice),
                write(
                        "DeleteVirtualMFADevice",
                        DeleteVirtualMfaDeviceRequest.class,
                        VirtualMfaDevices::deleteVirtualMfaDevice),
                read(
                        "ListVirtualMFADevices",
                        ListVirtualMfaDevicesRequest.class,
                        VirtualMfaDevices::listVirtualMfaDevices));
    }

    Plan<CreateVirtualMfaDeviceResponse> createVirtualMfaDevice(
            CreateVirtualMfaDeviceRequest request, Requester requester) {
        return NewSerialNumber.parse(
                request.path(),
                request.virtualMFADeviceName(),
                requester,
                serial -> create(request, requester, serial));
    }

    /** The picture is drawn here, where it holds up nobody, rather than in the account's turn. */
    private Plan<CreateVirtualMfaDeviceResponse> create(
            CreateVirtualMfaDeviceRequest request, Requester requester, Arn serial) {
        MfaSeed seed = MfaSeed.random(randomness);
        List<Tag> tags = AwsTags.read(request.tags());
        List<ResourceRef> resources = List.of(MfaDeviceOperations.resource(serial));
        VirtualMFADevice.Builder created =
                VirtualMFADevice.builder()
                        .serialNumber(serial.text())
                        .base32StringSeed(seed.base32StringSeed())
                        .qrCodePNG(
                                seed.qrCodePng(
                                        request.virtualMFADeviceName(), requester.account()));
        if (!tags.isEmpty()) {
            created.tags(request.tags());
        }
        CreateVirtualMfaDeviceResponse response =
                CreateVirtualMfaDeviceResponse.builder().virtualMFADevice(created.build()).build();
        return new Plan<>(
                requester.account(),
                _ -> needsToCreate(serial, tags),
                resources,
                new Work.Write<>(
                        new CreateVirtualMfaDevice(
                                serial, vault.seal(seed.secret(), serial.text()), tags),
                        _ -> new Reply.Answered<>(response, null, resources)));
    }

    /** To tag a device from the start takes the permission to tag it, as well. */
    private static List<Requirement> needsToCreate(Arn serial, List<Tag> tags) {
        Requirement create =
                RequirementBuilder.permission("iam:CreateVirtualMFADevice", serial)
                        .withRequestTags(tags)
                        .done();
        return tags.isEmpty()
                ? List.of(create)
                : List.of(
                        create,
                        RequirementBuilder.permission("iam:TagMFADevice", serial)
                                .withRequestTags(tags)
                                .done());
    }

    static Plan<DeleteVirtualMfaDeviceResponse> deleteVirtualMfaDevice(
            DeleteVirtualMfaDeviceRequest request, Requester requester) {
        return RequestedArn.parse(
                request.serialNumber(),
                requester,
                serial ->
                        EmptyAnswer.write(
                                requester,
                                account ->
                                        RequirementBuilder.permission(
                                                        "iam:DeleteVirtualMFADevice", serial)
                                                .onTagged(tags(account, serial))
                                                .done(),
                                List.of(MfaDeviceOperations.resource(serial)),
                                new DeleteVirtualMfaDevice(serial),
                                DeleteVirtualMfaDeviceResponse.builder().build()));
    }

    private static Tags tags(Account account, Arn serial) {
        return account.mfaDevices().get(serial).map(MfaDevice::tags).orElse(Tags.NONE);
    }

    static Plan<ListVirtualMfaDevicesResponse> listVirtualMfaDevices(
            ListVirtualMfaDevicesRequest request, Requester requester) {
        AssignmentStatusType status =
                request.assignmentStatus() == null
                        ? AssignmentStatusType.ANY
                        : request.assignmentStatus();
        return Plan.read(
                requester,
                account ->
                        RequirementBuilder.permission(
                                        "iam:ListVirtualMFADevices", Arn.iam(account.id(), "mfa/"))
                                .done(),
                view ->
                        Page.reply(
                                view.account().mfaDevices().sorted().stream()
                                        .filter(device -> has(status, device))
                                        .toList(),
                                device -> device.serial().resource(),
                                new Page.Request(request.maxItems(), request.marker(), requester),
                                page -> listed(view.account(), page)));
    }

    private static boolean has(AssignmentStatusType status, MfaDevice device) {
        return switch (status) {
            case ASSIGNED -> device.assignment() != null;
            case UNASSIGNED -> device.assignment() == null;
            case ANY, UNKNOWN_TO_SDK_VERSION -> true;
        };
    }

    private static ListVirtualMfaDevicesResponse listed(Account account, Page<MfaDevice> page) {
        return ListVirtualMfaDevicesResponse.builder()
                .virtualMFADevices(
                        page.items().stream().map(device -> shape(account, device)).toList())
                .isTruncated(page.isTruncated())
                .marker(page.marker())
                .build();
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
