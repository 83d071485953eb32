package dev.pastgrant.policy.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All services with their actions, resource types and condition keys. Immutable. */
public final class ServiceCatalogue {
    /** The id of every action that the catalogue does not know. */
    public static final int UNKNOWN = -1;

    private static final String ANYTHING = "*";

    private final String version;
    private final List<ServiceEntry> services;
    private final List<ConditionKey> globalConditionKeys;
    private final List<Action> actions;
    private final Map<String, ServiceEntry> servicesByPrefix = new HashMap<>();

    /**
     * Keyed by name, once as AWS spells it and once in lower case. Most lookups find one of these
     * two spellings without converting their text.
     */
    private final Map<String, Action> actionsByName;

    ServiceCatalogue(
            String version, List<ServiceEntry> services, List<ConditionKey> globalConditionKeys) {
        this.version = version;
        this.services = List.copyOf(services);
        this.globalConditionKeys = List.copyOf(globalConditionKeys);
        this.actions = services.stream().flatMap(service -> service.actions().stream()).toList();
        services.forEach(service -> servicesByPrefix.put(service.prefix(), service));
        actionsByName = HashMap.newHashMap(2 * actions.size());
        for (Action action : actions) {
            actionsByName.put(action.name(), action);
            actionsByName.put(lowerCase(action.name()), action);
        }
    }

    /** AWS's services and our own. They are read at the first call. */
    public static ServiceCatalogue bundled() {
        return Bundled.CATALOGUE;
    }

    private static final class Bundled {
        static final ServiceCatalogue CATALOGUE =
                CatalogueText.read(CatalogueFile.services() + OwnServices.TEXT);
    }

    /** The edition of the data set. */
    public String version() {
        return version;
    }

    /** All services, sorted by prefix; our own come last. */
    public List<ServiceEntry> services() {
        return services;
    }

    /** All actions. An action's id is its index in this list. */
    public List<Action> actions() {
        return actions;
    }

    /** The condition keys that every action of every service has. */
    public List<ConditionKey> globalConditionKeys() {
        return globalConditionKeys;
    }

    /** The service of that prefix, in any case. */
    public Optional<ServiceEntry> service(String prefix) {
        return Optional.ofNullable(servicesByPrefix.get(lowerCase(prefix)));
    }

    /** The action of that name, such as {@code iam:CreateUser}, in any case. */
    public Optional<Action> action(String name) {
        return Optional.ofNullable(find(name));
    }

    /**
     * The id of the action of that name, in any case, or {@link #UNKNOWN}. Allocates nothing if the
     * name is spelled as AWS spells it or in lower case.
     */
    public int id(String name) {
        Action action = find(name);
        return action == null ? UNKNOWN : action.id();
    }

    private @Nullable Action find(String name) {
        Action action = actionsByName.get(name);
        return action == null ? actionsByName.get(lowerCase(name)) : action;
    }

    /**
     * The actions that an entry of an {@code Action} element covers, by id. In the service prefix,
     * the only wildcard is a star that stands alone.
     */
    public List<Action> matching(String pattern) {
        if (pattern.equals(ANYTHING)) {
            return actions;
        }
        int colon = pattern.indexOf(':');
        if (colon < 0) {
            return List.of();
        }
        String prefix = pattern.substring(0, colon);
        String wanted = lowerCase(pattern.substring(colon + 1));
        Stream<ServiceEntry> among =
                prefix.equals(ANYTHING) ? services.stream() : service(prefix).stream();
        return among.flatMap(service -> service.actions().stream())
                .filter(action -> Wildcards.match(wanted, lowerCase(action.unprefixedName())))
                .toList();
    }

    /**
     * The condition keys that an action has: its own, those of the resources that it acts on, and
     * the global ones. Each name occurs once.
     */
    public List<ConditionKey> conditionKeys(Action action) {
        Map<String, ConditionKey> byName = new LinkedHashMap<>();
        Stream.of(
                        action.conditionKeys().stream(),
                        action.targets().stream().flatMap(ServiceCatalogue::conditionKeys),
                        globalConditionKeys.stream())
                .flatMap(keys -> keys)
                .forEach(key -> byName.putIfAbsent(lowerCase(key.name()), key));
        return List.copyOf(byName.values());
    }

    private static Stream<ConditionKey> conditionKeys(Action.Target target) {
        return Stream.concat(
                target.conditionKeys().stream(), target.type().conditionKeys().stream());
    }

    /**
     * The condition key of an action that covers a name such as {@code aws:RequestTag/team}; empty
     * if the action has no such key.
     */
    public Optional<ConditionKey> conditionKey(Action action, String name) {
        return conditionKeys(action).stream()
                .filter(key -> key.covers(name))
                .max(Comparator.comparingInt(ConditionKey::closeness));
    }

    /**
     * The type of the resource with that ARN, as one that the action acts on; empty if the action
     * does not act on such a resource. If several types fit, the one with the closest form counts:
     * {@code arn:aws:s3:::a/b} is an object, although the form of a bucket's ARN fits it too.
     */
    public Optional<ResourceType> resourceType(Action action, String arn) {
        int closest =
                service(action.prefix()).stream()
                        .flatMap(service -> service.resourceTypes().stream())
                        .filter(type -> type.mayHave(arn))
                        .mapToInt(ResourceType::closeness)
                        .max()
                        .orElse(0);
        return action.targets().stream()
                .map(Action.Target::type)
                .filter(type -> type.closeness() == closest && type.mayHave(arn))
                .findFirst();
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
