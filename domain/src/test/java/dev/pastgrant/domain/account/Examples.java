package dev.pastgrant.domain.account;

import static dev.pastgrant.policy.id.UniqueId.Kind.GROUP;
import static dev.pastgrant.policy.id.UniqueId.Kind.INSTANCE_PROFILE;
import static dev.pastgrant.policy.id.UniqueId.Kind.MANAGED_POLICY;
import static dev.pastgrant.policy.id.UniqueId.Kind.ROLE;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;

import dev.pastgrant.domain.account.certificate.CertificateBody;
import dev.pastgrant.domain.account.credential.AccessKeyEvent.AccessKeyCreated;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.group.GroupEvent.GroupCreated;
import dev.pastgrant.domain.account.group.GroupEvent.UserAddedToGroup;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.InstanceProfileCreated;
import dev.pastgrant.domain.account.instanceprofile.InstanceProfileEvent.RoleAddedToInstanceProfile;
import dev.pastgrant.domain.account.lifecycle.AccountLifecycleEvent.AccountOpened;
import dev.pastgrant.domain.account.policy.GrantEvent.InlinePolicyPut;
import dev.pastgrant.domain.account.policy.GrantEvent.PolicyAttached;
import dev.pastgrant.domain.account.policy.ManagedPolicyEvent.PolicyCreated;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.RoleEvent.RoleCreated;
import dev.pastgrant.domain.account.sshkey.PublicKeyBody;
import dev.pastgrant.domain.account.user.UserEvent.UserCreated;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The account, people and things that the tests tell of; an id can be read: AIDAALICEXXXX…. */
public final class Examples {
    public static final AccountId ACCOUNT = new AccountId("123456789012");
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    public static final AccessKeyId ROOT_KEY =
            AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, ACCOUNT, 0);
    public static final SealedSecret SECRET = new SealedSecret("c2VjcmV0");
    public static final PolicyText POLICY = policyOfSize(200);
    public static final PolicyText TRUST =
            new PolicyText(
                    """
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                      "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
                    """);

    private Examples() {}

    public static EntityName name(String text) {
        return new EntityName(text);
    }

    public static UniqueId id(UniqueId.Kind kind, String name) {
        String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return new UniqueId(kind.prefix() + letters + "X".repeat(17 - letters.length()));
    }

    public static EntityRef user(String name) {
        return new EntityRef(USER, id(USER, name));
    }

    public static EntityRef group(String name) {
        return new EntityRef(GROUP, id(GROUP, name));
    }

    public static EntityRef role(String name) {
        return new EntityRef(ROLE, id(ROLE, name));
    }

    public static Arn policyArn(String name) {
        return new Arn("arn:aws:iam::123456789012:policy/" + name);
    }

    public static AccessKeyId key(int number) {
        return AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, ACCOUNT, number);
    }

    /** How an account begins: it is opened, and its root user has a key. */
    public static List<AccountEvent> opened() {
        return List.of(
                new AccountOpened(ACCOUNT, Partition.AWS, NOW),
                new AccessKeyCreated(ROOT_KEY, UniqueId.root(ACCOUNT), SECRET, NOW));
    }

    public static UserCreated userCreated(String name) {
        return new UserCreated(id(USER, name), name(name), EntityPath.ROOT, NOW, List.of());
    }

    public static GroupCreated groupCreated(String name) {
        return new GroupCreated(id(GROUP, name), name(name), EntityPath.ROOT, NOW);
    }

    public static RoleCreated roleCreated(String name) {
        return new RoleCreated(
                id(ROLE, name),
                name(name),
                EntityPath.ROOT,
                NOW,
                TRUST,
                List.of(),
                null,
                Role.DEFAULT_SESSION_SECONDS,
                List.of());
    }

    public static InstanceProfileCreated instanceProfileCreated(String name) {
        return new InstanceProfileCreated(
                id(INSTANCE_PROFILE, name), name(name), EntityPath.ROOT, NOW, List.of());
    }

    public static RoleAddedToInstanceProfile roleAdded(String role, String profile) {
        return new RoleAddedToInstanceProfile(id(INSTANCE_PROFILE, profile), id(ROLE, role));
    }

    public static PolicyCreated policyCreated(String name) {
        return new PolicyCreated(
                id(MANAGED_POLICY, name),
                name(name),
                EntityPath.ROOT,
                null,
                POLICY,
                NOW,
                List.of());
    }

    public static UserAddedToGroup added(String user, String group) {
        return new UserAddedToGroup(id(GROUP, group), id(USER, user));
    }

    public static PolicyAttached attached(EntityRef entity, String policy) {
        return new PolicyAttached(entity, policyArn(policy));
    }

    public static InlinePolicyPut inlinePut(EntityRef entity, String policyName) {
        return new InlinePolicyPut(entity, policyName, POLICY);
    }

    public static AccessKeyCreated keyCreated(String user, int number) {
        return new AccessKeyCreated(key(number), id(USER, user), SECRET, NOW);
    }

    /** A certificate that is valid from a year before {@link #NOW} to a year after. */
    public static CertificateBody certificate(int number) {
        return new CertificateBody(
                "-----BEGIN CERTIFICATE-----\n" + number + "\n-----END CERTIFICATE-----\n",
                String.format(Locale.ROOT, "%064x", number),
                NOW.minus(Duration.ofDays(365)),
                NOW.plus(Duration.ofDays(365)));
    }

    public static PublicKeyBody publicKey(int number) {
        return new PublicKeyBody("ssh-rsa AAAA" + number, "00:" + number);
    }

    /** A policy document of so many characters, white space aside, spread out with white space. */
    public static PolicyText policyOfSize(int characters) {
        String start =
                """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::\
                """;
        String end = "\"}]}\n";
        int fixed = (start + end).replaceAll("\\s", "").length();
        return new PolicyText(start + "b".repeat(characters - fixed) + end);
    }

    public static List<Tag> tags(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Tag("key" + i, "value")).toList();
    }
}
