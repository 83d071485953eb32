package dev.pastgrant.policy.id;

/** The twelve digits that name an AWS account. */
public record AccountId(String digits) implements Comparable<AccountId> {
    private static final int DIGITS = 12;

    public AccountId {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("account id `" + digits + "` is not twelve digits");
        }
    }

    public static boolean isValid(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The account with this number, which access key ids encode. */
    public static AccountId of(long number) {
        String digits = Long.toString(number);
        return new AccountId("0".repeat(Math.max(0, DIGITS - digits.length())) + digits);
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
