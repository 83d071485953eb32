package dev.pastgrant.domain.account;

import static dev.pastgrant.domain.account.Examples.ACCOUNT;

import dev.pastgrant.domain.account.credential.AccessKeyCommand;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.CredentialStatus;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.delegation.RandomDelegations;
import dev.pastgrant.domain.account.group.GroupCommand;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileCommand;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleCommand;
import dev.pastgrant.domain.account.mfa.MfaCommand;
import dev.pastgrant.domain.account.mfa.SecurityKey;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.mfa.Totp;
import dev.pastgrant.domain.account.policy.GrantCommand;
import dev.pastgrant.domain.account.policy.ManagedPolicyCommand;
import dev.pastgrant.domain.account.role.RoleCommand;
import dev.pastgrant.domain.account.role.SourceTemplate;
import dev.pastgrant.domain.account.servicelinked.ServiceLinkedRoleCommand;
import dev.pastgrant.domain.account.token.TokenCommand;
import dev.pastgrant.domain.account.user.UserCommand;
import dev.pastgrant.domain.fakes.TransparentVault;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.permission.SampleSurroundings;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands about few enough names that many of them meet. */
final class RandomCommands {
    private static final Secret SEED = Secret.of("12345678901234567890");
    private static final SerialNumber KEY =
            SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "u2f/user/alice/key-1"));
    private static final SecurityKey A_KEY =
            new SecurityKey("id", "key", 0, "model", "example.com", Map.of());
    private static final SerialNumber FOB = new SerialNumber("GAHT12345678");

    private final Random random;

    RandomCommands(Random random) {
        this.random = random;
    }

    /** A command to an account, which often is about something that the account has. */
    AccountCommand next(Instant now, Account account) {
        return switch (random.nextInt(15)) {
            case 0, 1 -> user();
            case 2, 3 -> group();
            case 4 -> role();
            case 5 -> managedPolicy();
            case 6, 7 -> grant();
            case 8 -> instanceProfile();
            case 9 -> random.nextInt(8) == 0 ? account() : accessKey();
            case 10 -> new RandomCertificates(random, this).next(account);
            case 11 ->
                    random.nextBoolean()
                            ? new RandomProviders(random, this).next()
                            : serviceLinkedRole();
            case 12 -> RandomDelegations.next(random, account, policy());
            case 13 -> new RandomPasswords(random).next(account, owner());
            default -> mfa(now);
        };
    }

    private AccountCommand account() {
        return switch (random.nextInt(7)) {
            case 0 -> opening();
            case 1 -> new AccountLifecycleCommand.CloseAccount();
            case 2, 3 -> new RandomPasswords(random).policy();
            case 4 -> token();
            case 5 -> new AccountLifecycleCommand.CreateAccountAlias(pick("acme", "corp"));
            default -> new AccountLifecycleCommand.DeleteAccountAlias(pick("acme", "corp"));
        };
    }

    private AccountCommand token() {
        return switch (random.nextInt(3)) {
            case 0 -> new TokenCommand.SetSecurityTokenServicePreferences(pick(1, 2));
            case 1 ->
                    new TokenCommand.EnableOutboundWebIdentityFederation(
                            new UUID(random.nextLong(), random.nextLong()));
            default -> new TokenCommand.DisableOutboundWebIdentityFederation();
        };
    }

    /** A request to open the account, with a name or without. */
    AccountCommand opening() {
        return new AccountLifecycleCommand.OpenAccount(
                Partition.AWS,
                AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, ACCOUNT, random.nextLong()),
                Examples.SECRET,
                perhaps("Acme"));
    }

    private AccountCommand user() {
        return switch (random.nextInt(5)) {
            case 0 -> new UserCommand.CreateUser(name(), path(), perhaps(policy()), tags());
            case 1 -> new UserCommand.UpdateUser(name(), perhaps(name()), perhaps(path()));
            case 2 -> new UserCommand.DeleteUser(name());
            case 3 -> new UserCommand.TagUser(name(), tags());
            default -> new UserCommand.UntagUser(name(), List.of(pick("a", "B", "c")));
        };
    }

    private AccountCommand group() {
        return switch (random.nextInt(7)) {
            case 0 -> new GroupCommand.CreateGroup(name(), path());
            case 1 -> new GroupCommand.UpdateGroup(name(), perhaps(name()), perhaps(path()));
            case 2 -> new GroupCommand.DeleteGroup(name());
            case 3, 4 -> new GroupCommand.AddUserToGroup(name(), name());
            default -> new GroupCommand.RemoveUserFromGroup(name(), name());
        };
    }

    private AccountCommand role() {
        return switch (random.nextInt(7)) {
            case 0 -> createRole();
            case 5 ->
                    new RoleCommand.AcquireRole(
                            createRole(),
                            new SourceTemplate(
                                    new Arn("arn:aws:iam::aws:role-template/lex/Bots:1"), 1),
                            List.of(policy()),
                            Map.of("own", document()));
            case 1 -> new RoleCommand.UpdateRole(name(), perhaps(pick("x", "y")), perhaps(7200));
            case 2 -> new RoleCommand.UpdateAssumeRolePolicy(name(), trust());
            case 3 -> new RoleCommand.DeleteRole(pick(name(), linkedRole()));
            case 4 -> new RoleCommand.TagRole(name(), tags());
            default -> new RoleCommand.UntagRole(name(), List.of(pick("a", "B", "c")));
        };
    }

    private RoleCommand.CreateRole createRole() {
        return new RoleCommand.CreateRole(
                name(), path(), trust(), null, 3600, perhaps(policy()), tags());
    }

    private AccountCommand instanceProfile() {
        return switch (random.nextInt(7)) {
            case 0 -> new InstanceProfileCommand.CreateInstanceProfile(name(), path(), tags());
            case 1, 2 -> new InstanceProfileCommand.AddRoleToInstanceProfile(name(), name());
            case 3 -> new InstanceProfileCommand.RemoveRoleFromInstanceProfile(name(), name());
            case 4 -> new InstanceProfileCommand.TagInstanceProfile(name(), tags());
            case 5 ->
                    new InstanceProfileCommand.UntagInstanceProfile(
                            name(), List.of(pick("a", "A", "c")));
            default -> new InstanceProfileCommand.DeleteInstanceProfile(name());
        };
    }

    private AccountCommand serviceLinkedRole() {
        return random.nextBoolean()
                ? new ServiceLinkedRoleCommand.CreateServiceLinkedRole(
                        "autoscaling.amazonaws.com",
                        perhaps(pick("a", "A", "b")),
                        perhaps("scales"))
                : new ServiceLinkedRoleCommand.DeleteServiceLinkedRole(
                        linkedRole(), new UUID(random.nextLong(), random.nextLong()));
    }

    private EntityName linkedRole() {
        return new EntityName("AWSServiceRoleForAutoScaling" + pick("", "_a", "_b"));
    }

    private AccountCommand managedPolicy() {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                    new ManagedPolicyCommand.CreatePolicy(
                            name(), EntityPath.ROOT, null, document(), tags());
            case 2 ->
                    new ManagedPolicyCommand.CreatePolicyVersion(
                            policy(), document(), random.nextBoolean());
            case 3 -> new ManagedPolicyCommand.DeletePolicyVersion(policy(), version());
            case 4 -> new ManagedPolicyCommand.SetDefaultPolicyVersion(policy(), version());
            case 5 -> new ManagedPolicyCommand.TagPolicy(policy(), tags());
            case 6 -> new ManagedPolicyCommand.UntagPolicy(policy(), List.of(pick("a", "A", "c")));
            default -> new ManagedPolicyCommand.DeletePolicy(policy());
        };
    }

    private AccountCommand grant() {
        UniqueId.Kind kind = pick(UniqueId.Kind.USER, UniqueId.Kind.GROUP, UniqueId.Kind.ROLE);
        UniqueId.Kind bounded = pick(UniqueId.Kind.USER, UniqueId.Kind.ROLE);
        return switch (random.nextInt(7)) {
            case 0, 1 -> new GrantCommand.AttachPolicy(kind, name(), policy());
            case 2 -> new GrantCommand.DetachPolicy(kind, name(), policy());
            case 3 ->
                    new GrantCommand.PutInlinePolicy(kind, name(), pick("own", "two"), document());
            case 4 -> new GrantCommand.DeleteInlinePolicy(kind, name(), pick("own", "two"));
            case 5 -> new GrantCommand.PutPermissionsBoundary(bounded, name(), policy());
            default -> new GrantCommand.DeletePermissionsBoundary(bounded, name());
        };
    }

    private AccountCommand accessKey() {
        AccessKeyId key = Examples.key(random.nextInt(8));
        return switch (random.nextInt(3)) {
            case 0 -> new AccessKeyCommand.CreateAccessKey(owner(), key, Examples.SECRET);
            case 1 -> new AccessKeyCommand.UpdateAccessKey(owner(), key, status());
            default -> new AccessKeyCommand.DeleteAccessKey(owner(), key);
        };
    }

    CredentialStatus status() {
        return pick(CredentialStatus.ACTIVE, CredentialStatus.INACTIVE);
    }

    private AccountCommand mfa(Instant now) {
        SerialNumber serial = device();
        long step = Totp.step(now) + random.nextInt(3) - 1;
        return switch (random.nextInt(13)) {
            case 0 -> new MfaCommand.CreateVirtualMfaDevice(serial, sealed(serial), tags());
            case 1, 2 ->
                    new MfaCommand.EnableMfaDevice(owner(), serial, code(step - 1), code(step));
            case 3, 4 ->
                    new MfaCommand.UseMfaCode(owner(), serial, pick(code(step), code(step + 9)));
            case 5 -> new MfaCommand.DeactivateMfaDevice(owner(), serial);
            case 6 -> new MfaCommand.TagMfaDevice(serial, tags());
            case 7 -> new MfaCommand.UntagMfaDevice(serial, List.of(pick("a", "A", "c")));
            case 8 -> new MfaCommand.LoadHardwareMfaDevice(FOB, sealed(FOB));
            case 9 -> new MfaCommand.UnloadHardwareMfaDevice(FOB);
            case 11 -> new MfaCommand.RegisterSecurityKey(owner(), KEY, A_KEY);
            case 10 ->
                    new MfaCommand.ResyncMfaDevice(owner(), serial, code(step + 8), code(step + 9));
            default -> new MfaCommand.DeleteVirtualMfaDevice(serial);
        };
    }

    private SerialNumber device() {
        Arn virtual = Arn.iam(AccountRef.aws(ACCOUNT), "mfa/" + pick("phone", "tablet"));
        return pick(SerialNumber.of(virtual), FOB, KEY);
    }

    private static SealedSecret sealed(SerialNumber serial) {
        return new TransparentVault().seal(SEED, serial.text());
    }

    private static String code(long step) {
        return Totp.code(SEED, step);
    }

    Owner owner() {
        return random.nextInt(4) == 0 ? new Owner.Root() : new Owner.Named(name());
    }

    EntityName name() {
        return new EntityName(pick("alice", "Alice", "bob", "BOB", "carol"));
    }

    EntityPath path() {
        return new EntityPath(pick("/", "/team/"));
    }

    private Arn policy() {
        return random.nextInt(6) == 0
                ? SampleSurroundings.LISTING
                : Examples.policyArn(pick("alice", "Alice", "bob", "BOB", "carol"));
    }

    private String version() {
        return "v" + random.nextInt(1, 5);
    }

    private PolicyText document() {
        return Examples.policyOfSize(pick(200, 300, 1900, 7000));
    }

    private PolicyText trust() {
        return new PolicyText(Examples.TRUST.json().replace("ec2", pick("ec2", "lambda")));
    }

    List<Tag> tags() {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Tag(pick("a", "A", "b"), pick("1", "2")), new Tag("c", "3"));
    }

    <T> @Nullable T perhaps(T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
