package dev.pastgrant.api.iam.mfa;

import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.iam.named.Tagged;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Optional;

/** The MFA device whose serial number a request gives. */
record NamedDevice(SerialNumber serial) implements Tagged {
    /** Requests about a device. */
    static final About<NamedDevice> ABOUT =
            new About<>(RequestedArn.check("SerialNumber"), NamedDevice::of, NamedDevice::needs);

    static NamedDevice of(OperationRequest request) {
        return new NamedDevice(new SerialNumber(request.text("SerialNumber")));
    }

    private RequirementBuilder needs(OperationRequest request, Account account) {
        return request.permission(new Arn(serial.text())).onTagged(tags(account).orElse(Tags.NONE));
    }

    @Override
    public Optional<Tags> tags(Account account) {
        return account.mfaDevices().get(serial).map(MfaDevice::tags);
    }

    @Override
    public Refusal missing() {
        return NoSuchEntity.virtualMfaDevice(serial);
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of(new ResourceRef("AWS::IAM::MfaDevice", serial.text()));
    }
}
