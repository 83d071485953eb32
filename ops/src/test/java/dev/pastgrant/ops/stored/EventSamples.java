package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.account.credential.AccessKey;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyDeleted;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyStatusChanged;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
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
import dev.pastgrant.domain.account.role.TrustedPrincipal;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.account.user.UserEvent.UserDeleted;
import dev.pastgrant.domain.account.user.UserEvent.UserMoved;
import dev.pastgrant.domain.account.user.UserEvent.UserTagged;
import dev.pastgrant.domain.account.user.UserEvent.UserUntagged;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.log.LogEvent;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.SessionIssued;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One event of every stored name, which its golden file tells in JSON. */
final class EventSamples {
    static final UUID ID = UUID.fromString("11111111-2222-4333-8444-555555555555");

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T12:00:00.123456Z");
    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final UniqueId USER = new UniqueId("AIDAEXAMPLEUSER00001");
    private static final UniqueId GROUP = new UniqueId("AGPAEXAMPLEGROUP0001");
    private static final UniqueId ROLE = new UniqueId("AROAEXAMPLEROLE00001");
    private static final UniqueId POLICY = new UniqueId("ANPAEXAMPLEPOLICY001");
    private static final AccessKeyId KEY = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
    private static final Arn USER_ARN = Arn.iam(ACCOUNT, "user/staff/ann");
    private static final Arn POLICY_ARN = Arn.iam(ACCOUNT, "policy/readers");
    private static final Arn DEVICE = Arn.iam(ACCOUNT, "mfa/ann");
    private static final EntityRef ENTITY = new EntityRef(UniqueId.Kind.USER, USER);
    private static final EntityName NAME = new EntityName("Ann");
    private static final EntityPath PATH = new EntityPath("/staff/");
    private static final PolicyText TEXT = new PolicyText("{ \"Version\": \"2012-10-17\" }\n");
    private static final List<Tag> TAGS = List.of(new Tag("team", "Zürich \ud83d\ude00"));
    private static final List<TrustedPrincipal> TRUSTED =
            List.of(new TrustedPrincipal(USER_ARN, USER));

    /** The event that version 1 of {@code iam.user.created} is read as: it knew no tags. */
    static final UserCreated USER_WITHOUT_TAGS = new UserCreated(USER, NAME, PATH, NOON, List.of());

    static final List<LogEvent> ALL =
            List.of(
                    callRecord(),
                    new AccessKeyCreated(KEY, USER, new SealedSecret("c2VhbGVk"), NOON),
                    new AccessKeyDeleted(KEY),
                    new AccessKeyStatusChanged(KEY, AccessKey.Status.INACTIVE),
                    new AccountAliasCreated("example"),
                    new AccountAliasDeleted("example"),
                    new AccountOpened(ACCOUNT, NOON),
                    new PermissionsBoundaryDeleted(ENTITY),
                    new PermissionsBoundaryPut(ENTITY, POLICY_ARN),
                    new InlinePolicyDeleted(ENTITY, "inline"),
                    new InlinePolicyPut(ENTITY, "inline", TEXT),
                    new PolicyAttached(ENTITY, POLICY_ARN),
                    new PolicyDetached(ENTITY, POLICY_ARN),
                    new GroupCreated(GROUP, NAME, PATH, NOON),
                    new GroupDeleted(GROUP),
                    new GroupMoved(GROUP, NAME, EntityPath.ROOT),
                    new UserAddedToGroup(GROUP, USER),
                    new UserRemovedFromGroup(GROUP, USER),
                    new MfaCodeUsed(DEVICE, 59_000_001),
                    new VirtualMfaDeviceCreated(DEVICE, new SealedSecret("c2VlZA=="), NOON, TAGS),
                    new MfaDeviceDeactivated(DEVICE),
                    new VirtualMfaDeviceDeleted(DEVICE),
                    new MfaDeviceEnabled(DEVICE, USER, NOON, 59_000_000),
                    new PolicyCreated(POLICY, NAME, PATH, null, TEXT, NOON, TAGS),
                    new DefaultPolicyVersionSet(POLICY, 2, NOON),
                    new PolicyDeleted(POLICY),
                    new PolicyVersionCreated(POLICY, 2, TEXT, true, NOON),
                    new PolicyVersionDeleted(POLICY, 1, NOON),
                    new RoleCreated(ROLE, NAME, PATH, NOON, TEXT, TRUSTED, "reads", 3600, TAGS),
                    new RoleDeleted(ROLE),
                    new RoleTagged(ROLE, TAGS),
                    new TrustPolicyUpdated(ROLE, TEXT, TRUSTED),
                    new RoleUntagged(ROLE, List.of("team")),
                    new RoleUpdated(ROLE, null, 7200),
                    new UserCreated(USER, NAME, PATH, NOON, TAGS),
                    new UserDeleted(USER),
                    new UserMoved(USER, NAME, EntityPath.ROOT),
                    new UserTagged(USER, TAGS),
                    new UserUntagged(USER, List.of("team", "cost")),
                    sessionIssued());

    private EventSamples() {}

    static CallRecord callRecord() {
        UserIdentity.Issuer issuer =
                new UserIdentity.Issuer("Role", "AROAEXAMPLEROLE00001", "arn", "1", "reader");
        return callRecord(
                new Json("{\"userName\":\"Zo\u00eb\",\"count\":1.50,\"tags\":[{\"key\":null}]}"),
                new Json("{ \"spaced\": true }"),
                new UserIdentity.Session(NOON, true, null, issuer));
    }

    /** A call record that holds these texts. */
    static CallRecord callRecord(Json parameters, Json response, UserIdentity.Session session) {
        return new CallRecord(
                new CallFacts(
                        "request-1",
                        "iam.amazonaws.com",
                        "CreateUser",
                        "us-east-1",
                        false,
                        "127.0.0.1",
                        "aws-cli/2",
                        null,
                        null,
                        true,
                        parameters),
                new UserIdentity(
                        "AssumedRole", "id:s", "arn", "1", KEY.text(), null, session, null),
                ACCOUNT,
                LATER,
                41L,
                new CallRecord.ReadAt(NOON, 7L),
                null,
                new CallRecord.Ending(
                        null, null, response, List.of(new ResourceRef("AWS::IAM::User", "Ann"))));
    }

    private static SessionIssued sessionIssued() {
        return new SessionIssued(
                new SessionGrant(
                        new AccessKeyId("ASIAIOSFODNN7EXAMPLE"),
                        ACCOUNT,
                        ROLE,
                        "deploy",
                        NOON,
                        LATER,
                        null,
                        "ann",
                        new Tags(TAGS),
                        List.of("team"),
                        TEXT,
                        List.of(POLICY_ARN)),
                USER_ARN);
    }
}
