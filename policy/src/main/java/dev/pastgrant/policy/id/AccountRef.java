package dev.pastgrant.policy.id;

/** An account and its partition: what the ARNs of all that it owns have in common. */
public record AccountRef(Partition partition, AccountId id) {
    /** An account of the partition that most accounts are in. */
    public static AccountRef aws(AccountId id) {
        return new AccountRef(Partition.AWS, id);
    }

    /** The ARN of the account's root user, which also stands for the account in policies. */
    public Arn root() {
        return Arn.iam(this, "root");
    }
}
