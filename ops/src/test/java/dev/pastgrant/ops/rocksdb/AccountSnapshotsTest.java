package dev.pastgrant.ops.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.Accounts;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.group.GroupEvent.GroupCreated;
import dev.pastgrant.domain.account.group.GroupEvent.UserAddedToGroup;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountAliasCreated;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PermissionsBoundaryPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyVersionCreated;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.role.TrustedPrincipal;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.ops.stored.AccountSnapshots;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountSnapshotsTest {
    private static final AccountId ID = new AccountId("123456789012");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final UniqueId USER = new UniqueId("AIDAEXAMPLEUSER00001");
    private static final UniqueId GROUP = new UniqueId("AGPAEXAMPLEGROUP0001");
    private static final UniqueId ROLE = new UniqueId("AROAEXAMPLEROLE00001");
    private static final UniqueId POLICY = new UniqueId("ANPAEXAMPLEPOLICY001");
    private static final PolicyText TEXT = new PolicyText("{ \"Version\": \"2012-10-17\" }\n");
    private static final Arn POLICY_ARN = Arn.iam(AccountRef.aws(ID), "policy/readers");
    private static final SerialNumber DEVICE =
            SerialNumber.of(Arn.iam(AccountRef.aws(ID), "mfa/ann"));
    private static final List<Tag> TAGS = List.of(new Tag("team", "blue"));

    /** Something of every kind that a state can hold. */
    private static final List<AccountEvent> EVENTS =
            List.of(
                    new AccountOpened(ID, Partition.AWS, NOON),
                    new AccountAliasCreated("acme"),
                    new UserCreated(USER, name("Ann"), EntityPath.ROOT, NOON, TAGS),
                    new GroupCreated(GROUP, name("devs"), EntityPath.ROOT, NOON),
                    new UserAddedToGroup(GROUP, USER),
                    new PolicyCreated(
                            POLICY, name("readers"), EntityPath.ROOT, null, TEXT, NOON, TAGS),
                    new PolicyVersionCreated(POLICY, 2, TEXT, true, NOON),
                    new PolicyAttached(new EntityRef(UniqueId.Kind.GROUP, GROUP), POLICY_ARN),
                    new InlinePolicyPut(new EntityRef(UniqueId.Kind.USER, USER), "own", TEXT),
                    new PermissionsBoundaryPut(new EntityRef(UniqueId.Kind.USER, USER), POLICY_ARN),
                    new RoleCreated(
                            ROLE,
                            name("ops"),
                            EntityPath.ROOT,
                            NOON,
                            TEXT,
                            List.of(
                                    new TrustedPrincipal(
                                            Arn.iam(AccountRef.aws(ID), "user/Ann"), USER)),
                            "why",
                            3600,
                            TAGS),
                    new AccessKeyCreated(
                            new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
                            USER,
                            new SealedSecret("c2VhbGVk"),
                            NOON),
                    new VirtualMfaDeviceCreated(DEVICE, new SealedSecret("c2VlZA=="), NOON, TAGS),
                    new MfaDeviceEnabled(DEVICE, USER, NOON, 42));

    @TempDir Path folder;

    private static EntityName name(String text) {
        return new EntityName(text);
    }

    private static Accounts.At state(long position) {
        Account account = Account.unopened(ID);
        for (AccountEvent event : EVENTS) {
            account = account.evolve(event);
        }
        return new Accounts.At(account, new Position(position), EVENTS.size() - 1L);
    }

    @Test
    void a_state_is_kept_whole() {
        try (RocksStore store = RocksStore.open(LogOptions.in(folder))) {
            AccountSnapshots snapshots = new AccountSnapshots(store.snapshots());
            snapshots.keep(state(20));

            assertThat(snapshots.nearest(ID, new Position(19))).isEmpty();
            assertThat(snapshots.nearest(ID, new Position(25))).contains(state(20));
        }
    }

    @Test
    void a_snapshot_that_cannot_be_read_is_passed_over() {
        try (RocksStore store = RocksStore.open(LogOptions.in(folder))) {
            store.snapshots().keep(ID, new Position(5), "1", "[]".getBytes(StandardCharsets.UTF_8));

            assertThat(new AccountSnapshots(store.snapshots()).nearest(ID, new Position(9)))
                    .isEmpty();
        }
    }
}
