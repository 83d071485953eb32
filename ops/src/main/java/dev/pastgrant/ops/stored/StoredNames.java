package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import dev.pastgrant.domain.account.group.GroupEvent.GroupCreated;
import dev.pastgrant.domain.account.group.GroupEvent.GroupDeleted;
import dev.pastgrant.domain.account.group.GroupEvent.GroupMoved;
import dev.pastgrant.domain.account.group.GroupEvent.UserAddedToGroup;
import dev.pastgrant.domain.account.group.GroupEvent.UserRemovedFromGroup;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasDeleted;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaCodeUsed;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceDeactivated;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryDeleted;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyDetached;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.DefaultPolicyVersionSet;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyDeleted;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.role.RoleEvent.RoleDeleted;
import dev.pastgrant.domain.account.role.RoleEvent.RoleTagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUntagged;
import dev.pastgrant.domain.account.role.RoleEvent.RoleUpdated;
import dev.pastgrant.domain.account.role.RoleEvent.TrustPolicyUpdated;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.account.user.UserEvent.UserTagged;
import dev.pastgrant.domain.account.user.UserEvent.UserUntagged;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.session.SessionIssued;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Under which name and version each event is stored. A line is never changed but to count up. */
final class StoredNames {
    static final List<StoredName> ALL =
            List.of(
                    new StoredName("call.recorded", 2, CallRecord.class),
                    new StoredName("iam.access-key.created", 1, AccessKeyCreated.class),
                    new StoredName("iam.access-key.deleted", 1, AccessKeyDeleted.class),
                    new StoredName(
                            "iam.access-key.status-changed", 1, AccessKeyStatusChanged.class),
                    new StoredName("iam.account.alias-created", 1, AccountAliasCreated.class),
                    new StoredName("iam.account.alias-deleted", 1, AccountAliasDeleted.class),
                    new StoredName("iam.account.opened", 1, AccountOpened.class),
                    new StoredName(
                            "iam.grant.boundary-deleted", 1, PermissionsBoundaryDeleted.class),
                    new StoredName("iam.grant.boundary-put", 1, PermissionsBoundaryPut.class),
                    new StoredName("iam.grant.inline-policy-deleted", 1, InlinePolicyDeleted.class),
                    new StoredName("iam.grant.inline-policy-put", 1, InlinePolicyPut.class),
                    new StoredName("iam.grant.policy-attached", 1, PolicyAttached.class),
                    new StoredName("iam.grant.policy-detached", 1, PolicyDetached.class),
                    new StoredName("iam.group.created", 1, GroupCreated.class),
                    new StoredName("iam.group.deleted", 1, GroupDeleted.class),
                    new StoredName("iam.group.moved", 1, GroupMoved.class),
                    new StoredName("iam.group.user-added", 1, UserAddedToGroup.class),
                    new StoredName("iam.group.user-removed", 1, UserRemovedFromGroup.class),
                    new StoredName("iam.mfa.code-used", 1, MfaCodeUsed.class),
                    new StoredName("iam.mfa.created", 1, VirtualMfaDeviceCreated.class),
                    new StoredName("iam.mfa.deactivated", 1, MfaDeviceDeactivated.class),
                    new StoredName("iam.mfa.deleted", 1, VirtualMfaDeviceDeleted.class),
                    new StoredName("iam.mfa.enabled", 1, MfaDeviceEnabled.class),
                    new StoredName("iam.policy.created", 1, PolicyCreated.class),
                    new StoredName(
                            "iam.policy.default-version-set", 1, DefaultPolicyVersionSet.class),
                    new StoredName("iam.policy.deleted", 1, PolicyDeleted.class),
                    new StoredName("iam.policy.version-created", 1, PolicyVersionCreated.class),
                    new StoredName("iam.policy.version-deleted", 1, PolicyVersionDeleted.class),
                    new StoredName("iam.role.created", 1, RoleCreated.class),
                    new StoredName("iam.role.deleted", 1, RoleDeleted.class),
                    new StoredName("iam.role.tagged", 1, RoleTagged.class),
                    new StoredName("iam.role.trust-policy-updated", 1, TrustPolicyUpdated.class),
                    new StoredName("iam.role.untagged", 1, RoleUntagged.class),
                    new StoredName("iam.role.updated", 1, RoleUpdated.class),
                    new StoredName("iam.user.created", 2, UserCreated.class),
                    new StoredName("iam.user.deleted", 1, UserDeleted.class),
                    new StoredName("iam.user.moved", 1, UserMoved.class),
                    new StoredName("iam.user.tagged", 1, UserTagged.class),
                    new StoredName("iam.user.untagged", 1, UserUntagged.class),
                    new StoredName("sts.session.issued", 1, SessionIssued.class));

    private static final Map<String, StoredName> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(StoredName::name, each -> each));

    private StoredNames() {}

    static @Nullable StoredName named(String name) {
        return BY_NAME.get(name);
    }
}
