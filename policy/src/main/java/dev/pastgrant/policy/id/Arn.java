package dev.pastgrant.policy.id;

/**
 * An Amazon Resource Name: {@code arn:partition:service:region:account:resource}, where the
 * resource may hold further colons and slashes.
 */
public record Arn(String text) implements Comparable<Arn> {
    private static final int ACCOUNT = 4;
    private static final int RESOURCE = 5;

    public Arn {
        if (!isValid(text)) {
            throw new IllegalArgumentException("`" + text + "` is not an ARN");
        }
    }

    /** Whether the text has the six parts of an ARN and names a partition, service and resource. */
    public static boolean isValid(String text) {
        int partition = text.indexOf(':') + 1;
        int service = text.indexOf(':', partition) + 1;
        int region = text.indexOf(':', service) + 1;
        int account = text.indexOf(':', region) + 1;
        int resource = text.indexOf(':', account) + 1;
        return text.startsWith("arn:")
                && service - partition > 1
                && region - service > 1
                && account > region
                && resource > account
                && resource < text.length();
    }

    /** An ARN of IAM, which is global and so has no region. */
    public static Arn iam(AccountRef account, String resource) {
        return new Arn("arn:" + account.partition() + ":iam::" + account.id() + ":" + resource);
    }

    /** The ARN of one of AWS's own managed policies, by its path and name. */
    public static Arn awsPolicy(Partition partition, String pathAndName) {
        return new Arn("arn:" + partition + ":iam::aws:policy" + pathAndName);
    }

    /** An ARN of STS, such as that of a role session. */
    public static Arn sts(AccountRef account, String resource) {
        return new Arn("arn:" + account.partition() + ":sts::" + account.id() + ":" + resource);
    }

    /** An ARN of STS in the same partition and account, such as that of a session of this role. */
    public Arn ofSession(String resource) {
        return new Arn("arn:" + partition() + ":sts::" + account() + ":" + resource);
    }

    public String partition() {
        return part(1);
    }

    public String service() {
        return part(2);
    }

    public String region() {
        return part(3);
    }

    /**
     * The account part as written: twelve digits, empty, or {@code aws} for resources that AWS
     * owns.
     */
    public String account() {
        return part(ACCOUNT);
    }

    /** Whether its account part is this account. Makes no object. */
    public boolean isOf(AccountId account) {
        int begin = begin(text, ACCOUNT);
        String digits = account.digits();
        return text.startsWith(digits, begin) && text.charAt(begin + digits.length()) == ':';
    }

    /** Whether its resource part begins with the prefix. */
    public boolean isOnResource(String prefix) {
        return text.startsWith(prefix, begin(text, RESOURCE));
    }

    public String resource() {
        return part(RESOURCE);
    }

    /** The account part of a text, as {@link #account} gives it; empty if the text is no ARN. */
    public static String accountIn(String text) {
        return isValid(text) ? part(text, ACCOUNT) : "";
    }

    private String part(int index) {
        return part(text, index);
    }

    private static String part(String text, int index) {
        int begin = begin(text, index);
        return index == RESOURCE
                ? text.substring(begin)
                : text.substring(begin, text.indexOf(':', begin));
    }

    private static int begin(String text, int index) {
        int begin = 0;
        for (int part = 0; part < index; part++) {
            begin = text.indexOf(':', begin) + 1;
        }
        return begin;
    }

    @Override
    public int compareTo(Arn other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
