package dev.pastgrant.audit.record;

import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The keys by which a record is found when a resource is asked for: those of its ARN, name and
 * unique id that the record has. Most calls name a resource only by its name, without its path.
 * Their records are found by every ARN of that kind and name in the account. Case is ignored, as
 * IAM ignores it where names must be unique.
 */
public final class ResourceTerms {
    /**
     * The prefix of a key that is made of a kind and a name. It keeps such a key apart from a
     * recorded ARN.
     */
    private static final String ONLY_NAMED = "named:";

    private ResourceTerms() {}

    public static Set<String> of(AccountId account, List<ResourceRef> resources) {
        Set<String> keys = new LinkedHashSet<>();
        for (ResourceRef ref : resources) {
            keys.add(lower(ref.name()));
            if (Arn.isValid(ref.name())) {
                keys.add(lower(name(new Arn(ref.name()))));
            } else if (!hasArn(ref.type(), resources)) {
                keys.add(onlyNamed(account.digits(), kind(ref.type()), ref.name()));
            }
        }
        return keys;
    }

    /** The keys to look up for a resource that is asked for. A record with any of them matches. */
    public static Set<String> asked(String resource) {
        Set<String> keys = new LinkedHashSet<>(List.of(lower(resource)));
        if (Arn.isValid(resource)) {
            Arn arn = new Arn(resource);
            String kind = arn.resource().split("/", 2)[0];
            keys.add(onlyNamed(arn.account(), kind, name(arn)));
        }
        return keys;
    }

    private static boolean hasArn(String type, List<ResourceRef> resources) {
        return resources.stream()
                .anyMatch(ref -> ref.type().equals(type) && Arn.isValid(ref.name()));
    }

    private static String onlyNamed(String account, String kind, String name) {
        return lower(ONLY_NAMED + account + ":" + kind + "/" + name);
    }

    /**
     * The kind of a resource as ARNs name it: the last word of a type such as {@code
     * AWS::IAM::User}.
     */
    private static String kind(String type) {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** The name of the resource, which follows its path. */
    private static String name(Arn arn) {
        return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
