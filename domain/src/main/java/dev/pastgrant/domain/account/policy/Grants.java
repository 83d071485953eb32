package dev.pastgrant.domain.account.policy;

import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.language.PolicyText;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a user, group or role has been granted, and what bounds it.
 *
 * @param attached managed policies
 * @param inline the entity's own policies by name
 * @param boundary the managed policy that caps what the others grant; null if nothing does
 */
public record Grants(
        NavigableSet<Arn> attached,
        NavigableMap<String, PolicyText> inline,
        @Nullable Arn boundary) {
    public static final Grants NONE =
            new Grants(Collections.emptyNavigableSet(), Collections.emptyNavigableMap(), null);

    public Grants {
        attached = Collections.unmodifiableNavigableSet(new TreeSet<>(attached));
        inline = Collections.unmodifiableNavigableMap(new TreeMap<>(inline));
    }

    Grants attach(Arn policy) {
        NavigableSet<Arn> more = new TreeSet<>(attached);
        if (!more.add(policy)) {
            throw new IllegalStateException("policy `" + policy + "` is attached already");
        }
        return new Grants(more, inline, boundary);
    }

    Grants detach(Arn policy) {
        NavigableSet<Arn> fewer = new TreeSet<>(attached);
        if (!fewer.remove(policy)) {
            throw new IllegalStateException("policy `" + policy + "` is not attached");
        }
        return new Grants(fewer, inline, boundary);
    }

    Grants put(String name, PolicyText document) {
        NavigableMap<String, PolicyText> more = new TreeMap<>(inline);
        more.put(name, document);
        return new Grants(attached, more, boundary);
    }

    Grants delete(String name) {
        NavigableMap<String, PolicyText> fewer = new TreeMap<>(inline);
        if (fewer.remove(name) == null) {
            throw new IllegalStateException("no inline policy `" + name + "`");
        }
        return new Grants(attached, fewer, boundary);
    }

    Grants unbounded() {
        if (boundary == null) {
            throw new IllegalStateException("there is no permissions boundary");
        }
        return boundedBy(null);
    }

    /** The same grants under another boundary; null to take it away. */
    public Grants boundedBy(@Nullable Arn policy) {
        return new Grants(attached, inline, policy);
    }
}
