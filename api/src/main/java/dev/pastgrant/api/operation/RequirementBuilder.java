package dev.pastgrant.api.operation;

import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a requirement like a sentence: the action, its resource, and its condition keys. Condition
 * keys ignore case. If the keys of two tags differ only in case, policies see the first one.
 */
public final class RequirementBuilder {
    private final String action;
    private final String resource;
    private final Map<String, List<String>> context = new LinkedHashMap<>();
    private final Set<String> lowerCaseKeys = new HashSet<>();

    private RequirementBuilder(String action, String resource) {
        this.action = action;
        this.resource = resource;
    }

    public static RequirementBuilder permission(String action, Arn resource) {
        return new RequirementBuilder(action, resource.text());
    }

    /** The permission of an action without any one resource. */
    public static RequirementBuilder permission(String action) {
        return new RequirementBuilder(action, "*");
    }

    /** Adds the tags of the resource, as {@code aws:ResourceTag}. */
    public RequirementBuilder onTagged(Tags tags) {
        tags.tags().forEach(tag -> with("aws:ResourceTag/" + tag.key(), tag.value()));
        return this;
    }

    /** Adds the tags of a user or role, as {@code aws:ResourceTag} and {@code iam:ResourceTag}. */
    public RequirementBuilder onTaggedPrincipal(Tags tags) {
        tags.tags().forEach(tag -> with("iam:ResourceTag/" + tag.key(), tag.value()));
        return onTagged(tags);
    }

    /** Adds the tags in the request, as {@code aws:RequestTag} and {@code aws:TagKeys}. */
    public RequirementBuilder withRequestTags(List<Tag> tags) {
        tags.forEach(tag -> with("aws:RequestTag/" + tag.key(), tag.value()));
        return withTagKeys(tags.stream().map(Tag::key).toList());
    }

    public RequirementBuilder withTagKeys(List<String> keys) {
        if (!keys.isEmpty()) {
            context.put("aws:TagKeys", List.copyOf(keys));
        }
        return this;
    }

    /** Adds any other condition key. It stays absent if the value is null. */
    public RequirementBuilder with(String key, @Nullable String value) {
        if (value != null && lowerCaseKeys.add(key.toLowerCase(Locale.ROOT))) {
            context.put(key, List.of(value));
        }
        return this;
    }

    public Requirement done() {
        return new Requirement(action, resource, context);
    }
}
