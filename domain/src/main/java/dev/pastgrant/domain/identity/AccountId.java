package dev.pastgrant.domain.identity;

import java.util.regex.Pattern;

/** The twelve digits that name an AWS account. */
public record AccountId(String digits) implements Comparable<AccountId> {
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    public AccountId {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("account id `" + digits + "` is not twelve digits");
        }
    }

    public static boolean isValid(String text) {
        return TWELVE_DIGITS.matcher(text).matches();
    }

    /** The ARN of the account's root user, which also stands for the account in policies. */
    public Arn root() {
        return Arn.iam(this, "root");
    }

    /** The account as a number, as access key ids encode it. */
    public long number() {
        return Long.parseLong(digits);
    }

    @Override
    public int compareTo(AccountId other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
