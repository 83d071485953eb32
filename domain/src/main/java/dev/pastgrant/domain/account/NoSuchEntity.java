package dev.pastgrant.domain.account;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;

/** The NoSuchEntity refusals in AWS's words, one for each kind of thing that can be missing. */
public final class NoSuchEntity {
    private NoSuchEntity() {}

    public static Refusal user(EntityName name) {
        return entity(UniqueId.Kind.USER, name);
    }

    public static Refusal group(EntityName name) {
        return entity(UniqueId.Kind.GROUP, name);
    }

    public static Refusal role(EntityName name) {
        return entity(UniqueId.Kind.ROLE, name);
    }

    public static Refusal instanceProfile(EntityName name) {
        return Refusal.noSuchEntity("Instance Profile " + name + " cannot be found.");
    }

    /** The refusal to remove a role from an instance profile that does not have it. */
    public static Refusal roleInInstanceProfile(EntityName role, EntityName profile) {
        return Refusal.noSuchEntity(
                "Role " + role + " cannot be found in Instance Profile " + profile + ".");
    }

    public static Refusal entity(UniqueId.Kind kind, EntityName name) {
        return Refusal.noSuchEntity(
                "The " + word(kind) + " with name " + name + " cannot be found.");
    }

    public static Refusal inlinePolicy(UniqueId.Kind kind, String policyName) {
        return Refusal.noSuchEntity(
                "The " + word(kind) + " policy with name " + policyName + " cannot be found.");
    }

    /** The refusal if the managed policy to read, detach or tag is missing. */
    public static Refusal policy(Arn arn) {
        return Refusal.noSuchEntity("Policy " + arn + " was not found.");
    }

    /**
     * The refusal if the managed policy is missing that is to be attached, or whose versions are to
     * change.
     */
    public static Refusal attachablePolicy(Arn arn) {
        return Refusal.noSuchEntity("Policy " + arn + " does not exist or is not attachable.");
    }

    public static Refusal policyVersion(Arn arn, String versionId) {
        return Refusal.noSuchEntity(
                "Policy "
                        + arn
                        + " version "
                        + versionId
                        + " does not exist or is not attachable.");
    }

    public static Refusal accessKey(AccessKeyId id) {
        return Refusal.noSuchEntity("The Access Key with id " + id + " cannot be found.");
    }

    public static Refusal serverCertificate(EntityName name) {
        return Refusal.noSuchEntity(
                "The Server Certificate with name " + name + " cannot be found.");
    }

    /** The refusal if the user, or root, has no signing certificate of that id. */
    public static Refusal signingCertificate(String id) {
        return Refusal.noSuchEntity("The Certificate with id " + id + " cannot be found.");
    }

    public static Refusal delegationRequest(String id) {
        return Refusal.noSuchEntity("The delegation request with id " + id + " cannot be found.");
    }

    /** The refusal if the user has no SSH public key of that id. */
    public static Refusal sshPublicKey(String id) {
        return Refusal.noSuchEntity("The Public Key with id " + id + " cannot be found.");
    }

    /** The refusal if a user, named by its name, has no password. */
    public static Refusal loginProfile(String userName) {
        return Refusal.noSuchEntity("Login Profile for User " + userName + " cannot be found.");
    }

    /** The refusal if the account makes no demands of its own on passwords. */
    public static Refusal passwordPolicy(AccountId account) {
        return Refusal.noSuchEntity(
                "The Password Policy with domain name " + account + " cannot be found.");
    }

    public static Refusal virtualMfaDevice(SerialNumber serial) {
        return Refusal.noSuchEntity(
                "VirtualMFADevice with serial number " + serial + " doesn't exist.");
    }

    /** The refusal of a device that does not belong to the user. */
    public static Refusal mfaDeviceOfUser() {
        return Refusal.noSuchEntity("MFA Device invalid for user.");
    }

    private static String word(UniqueId.Kind kind) {
        return switch (kind) {
            case USER -> "user";
            case GROUP -> "group";
            case ROLE -> "role";
            case MANAGED_POLICY -> "policy";
            case INSTANCE_PROFILE -> "instance profile";
            case SERVER_CERTIFICATE -> "server certificate";
        };
    }
}
