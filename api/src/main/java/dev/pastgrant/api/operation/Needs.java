package dev.pastgrant.api.operation;

import dev.pastgrant.domain.authorization.Requirement;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a requirement down as a sentence: the action, on what, with which condition keys. */
public final class Needs {
    private final String action;
    private final String resource;
    private final Map<String, List<String>> context = new LinkedHashMap<>();

    private Needs(String action, String resource) {
        this.action = action;
        this.resource = resource;
    }

    public static Needs permission(String action, Arn resource) {
        return new Needs(action, resource.text());
    }

    /** A permission of an action that is not about any one resource. */
    public static Needs permission(String action) {
        return new Needs(action, "*");
    }

    /** The tags of the resource, as {@code aws:ResourceTag}. */
    public Needs onTagged(Tags tags) {
        tags.tags()
                .forEach(tag -> context.put("aws:ResourceTag/" + tag.key(), List.of(tag.value())));
        return this;
    }

    /** The tags of a user or role, which has them as {@code iam:ResourceTag}, too. */
    public Needs onTaggedPrincipal(Tags tags) {
        tags.tags()
                .forEach(tag -> context.put("iam:ResourceTag/" + tag.key(), List.of(tag.value())));
        return onTagged(tags);
    }

    /** The tags in the request, as {@code aws:RequestTag} and {@code aws:TagKeys}. */
    public Needs withRequestTags(List<Tag> tags) {
        tags.forEach(tag -> context.put("aws:RequestTag/" + tag.key(), List.of(tag.value())));
        return withTagKeys(tags.stream().map(Tag::key).toList());
    }

    public Needs withTagKeys(List<String> keys) {
        if (!keys.isEmpty()) {
            context.put("aws:TagKeys", List.copyOf(keys));
        }
        return this;
    }

    /** Any other condition key; absent if there is no value. */
    public Needs with(String key, @Nullable String value) {
        if (value != null) {
            context.put(key, List.of(value));
        }
        return this;
    }

    public Requirement done() {
        return new Requirement(action, resource, context);
    }
}
