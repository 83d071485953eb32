package dev.pastgrant.policy.catalogue;

import dev.pastgrant.policy.catalogue.Action.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The lines of one service in the text of a catalogue. Equal lists become one object, since most of
 * a service's actions have the same condition keys and resource types.
 */
final class ServiceText {
    private static final String REQUIRED = "*";

    private final String prefix;
    private final String actionPrefix;
    private final String name;
    private final List<ConditionKey> keys = new ArrayList<>();
    private final List<ResourceType> types = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final Map<String, List<ConditionKey>> keyLists = new HashMap<>();
    private final Map<String, List<Target>> targetLists = new HashMap<>();

    ServiceText(String prefix, String name) {
        this.prefix = prefix;
        this.actionPrefix = prefix.concat(":");
        this.name = name;
    }

    void readConditionKey(CatalogueFields line) {
        keys.add(ConditionKey.of(line.next(), line.next()));
    }

    void readResourceType(CatalogueFields line) {
        types.add(new ResourceType(line.next(), line.next(), keys(line.next())));
    }

    void readAction(int id, CatalogueFields line) {
        String action = actionPrefix.concat(line.next());
        AccessLevel level = AccessLevel.of(line.next());
        List<ConditionKey> conditionKeys = keys(line.next());
        actions.add(new Action(id, action, level, targets(line.next()), conditionKeys));
    }

    boolean isEmpty() {
        return actions.isEmpty();
    }

    ServiceEntry finished() {
        return new ServiceEntry(prefix, name, actions, types, keys);
    }

    private List<ConditionKey> keys(String numbers) {
        return keyLists.computeIfAbsent(
                numbers, list -> words(list, word -> keys.get(Integer.parseInt(word))));
    }

    private List<Target> targets(String text) {
        return targetLists.computeIfAbsent(text, list -> words(list, this::target));
    }

    /** Reads a target such as {@code 3*:0,2}. */
    private Target target(String text) {
        int colon = text.indexOf(':');
        String type = colon < 0 ? text : text.substring(0, colon);
        return new Target(
                types.get(Integer.parseInt(type.replace(REQUIRED, ""))),
                type.endsWith(REQUIRED),
                keys(text.substring(type.length()).replace(':', ' ').replace(',', ' ').strip()));
    }

    private static <T> List<T> words(String text, Function<String, T> read) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<T> list = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            list.add(read.apply(word));
        }
        return List.copyOf(list);
    }
}
