package dev.pastgrant.audit.record;

import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a record is found by when a resource is asked for: its ARN, name or unique id, whichever the
 * record has. Most calls name a resource only by its name, without its path: such a record is found
 * by every ARN of that kind and name in its account. Case is ignored, as IAM ignores it where names
 * must be unique.
 */
public final class ResourceTerms {
    /** In front of an ARN without path, to keep it apart from an ARN that was recorded. */
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

    /** The keys that an asked-for resource stands for; a record with any of them is meant. */
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

    /** What ARNs call the kind of {@code AWS::IAM::User}: the last word. */
    private static String kind(String type) {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** What comes after the path. */
    private static String name(Arn arn) {
        return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
