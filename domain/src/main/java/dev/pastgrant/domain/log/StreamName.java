package dev.pastgrant.domain.log;

import dev.pastgrant.policy.id.AccountId;

/** One ordered stream of the log. Each account has one of each kind. */
public record StreamName(Kind kind, AccountId account) {
    /** What a stream holds. */
    public enum Kind {
        /** Changes of the account, each with its call record. */
        ACCOUNT("iam"),
        /** Records of the calls that changed nothing. */
        TRAIL("trail"),
        /** Sessions that were issued, each with its call record. */
        SESSIONS("sessions");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    public static StreamName account(AccountId account) {
        return new StreamName(Kind.ACCOUNT, account);
    }

    public static StreamName trail(AccountId account) {
        return new StreamName(Kind.TRAIL, account);
    }

    public static StreamName sessions(AccountId account) {
        return new StreamName(Kind.SESSIONS, account);
    }

    /** The stream of that text, as {@link #toString()} wrote it. */
    public static StreamName parse(String text) {
        int dash = text.indexOf('-');
        for (Kind kind : Kind.values()) {
            if (dash > 0 && kind.prefix.equals(text.substring(0, dash))) {
                return new StreamName(kind, new AccountId(text.substring(dash + 1)));
            }
        }
        throw new IllegalArgumentException("`" + text + "` is not the name of a stream");
    }

    @Override
    public String toString() {
        return kind.prefix + "-" + account;
    }
}
