package dev.pastgrant.api.operation;

import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds a requirement like a sentence: the action, its resource, and its condition keys. Condition
 * keys ignore case. If the keys of two tags differ only in case, the permission is needed with
 * either value: whoever tags chooses their order, and must not choose what a policy sees by it.
 */
public final class RequirementBuilder {
    /** The most choices among values. The rules for tags refuse what leaves more. */
    private static final int CHOICES_MAX = 64;

    private final String action;
    private final String resource;
    private final Map<String, List<String>> context = new LinkedHashMap<>();
    private final Set<String> lowerCaseKeys = new HashSet<>();

    /** Further values of keys that are in the context already, spelled otherwise. */
    private final Map<String, List<String>> otherwise = new LinkedHashMap<>();

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
        if (value == null) {
            return this;
        }
        String identity = key.toLowerCase(Locale.ROOT);
        if (lowerCaseKeys.add(identity)) {
            context.put(key, List.of(value));
        } else {
            otherwise.computeIfAbsent(identity, _ -> new ArrayList<>()).add(value);
        }
        return this;
    }

    /** The only requirement, of things whose keys cannot differ only in case. */
    public Requirement done() {
        return new Requirement(action, resource, context);
    }

    /** The requirements, one for each way to choose among the values of one key. */
    public List<Requirement> all() {
        List<Map<String, List<String>>> contexts = List.of(context);
        for (Map.Entry<String, List<String>> others : otherwise.entrySet()) {
            contexts =
                    contexts.stream()
                            .flatMap(chosen -> choices(chosen, others.getKey(), others.getValue()))
                            .limit(CHOICES_MAX)
                            .toList();
        }
        return contexts.stream().map(chosen -> new Requirement(action, resource, chosen)).toList();
    }

    private static Stream<Map<String, List<String>>> choices(
            Map<String, List<String>> chosen, String identity, List<String> others) {
        return Stream.concat(
                Stream.of(chosen),
                others.stream()
                        .map(value -> {
                            Map<String, List<String>> other = new LinkedHashMap<>(chosen);
                            other.replaceAll((key, values) ->
                                    key.equalsIgnoreCase(identity) ? List.of(value) : values);
                            return other;
                        }));
    }
}
