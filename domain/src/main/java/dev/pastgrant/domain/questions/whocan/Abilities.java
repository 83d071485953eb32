package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.policy.catalogue.Action;
import dev.pastgrant.policy.catalogue.ServiceCatalogue;
import dev.pastgrant.policy.interpreter.TrustPolicy;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Effect;
import dev.pastgrant.policy.partial.PartialEvaluation;
import dev.pastgrant.policy.partial.PartialVerdict;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what a principal can do. For each pattern of resources on which an identity-based policy
 * allows something, it finds the actions allowed there and the verdict of all policies together on
 * each. The actions that assume a role are judged role by role, since each role's trust policy has
 * a say.
 */
final class Abilities {
    private static final String EVERYTHING = "*";

    private final Account account;
    private final PossibleCaller subject;
    private final PolicyLayers layers;
    private final Map<String, List<String>> context;
    private final ServiceCatalogue catalogue = ServiceCatalogue.bundled();
    private final Coverage coverage;
    private final SequencedMap<Like, Set<String>> found = new LinkedHashMap<>();

    private Abilities(Account account, PossibleCaller subject, Map<String, List<String>> context) {
        this.account = account;
        this.subject = subject;
        this.layers = subject.layers();
        this.context = context;
        this.coverage = Coverage.of(layers, catalogue);
    }

    /** What the actions of an ability have in common. */
    private record Like(String resources, PartialVerdict verdict) {}

    static List<Ability> of(
            Account account, PossibleCaller subject, Map<String, List<String>> context) {
        var abilities = new Abilities(account, subject, context);
        abilities.grants().forEach(abilities::judge);
        abilities.judgeRoles();
        List<Ability> list = new ArrayList<>();
        abilities.found.forEach((like, actions) ->
                list.add(new Ability(like.resources(), List.copyOf(actions), like.verdict())));
        return list;
    }

    /** The actions that are allowed or need no permission, by resources. */
    private SequencedMap<String, Set<String>> grants() {
        SequencedMap<String, Set<String>> grants = new LinkedHashMap<>();
        grants.put(EVERYTHING, new TreeSet<>(needless()));
        if (layers.identity() != null) {
            layers.identity()
                    .forEach(policy -> {
                        if (policy.policy() instanceof Parsed(var document)) {
                            addGrants(document, grants);
                        }
                    });
        }
        return grants;
    }

    private List<String> needless() {
        return switch (subject) {
            case PossibleCaller.OfRoot _ -> names(catalogue.actions());
            case PossibleCaller.OfUser _, PossibleCaller.OfRole _ ->
                    names(catalogue.matching("sts:*")).stream()
                            .filter(action -> !restsOnIdentityPolicies(action))
                            .toList();
        };
    }

    private boolean restsOnIdentityPolicies(String action) {
        AccessQuestion question = AccessQuestion.in(account, action, EVERYTHING, context);
        return PartialEvaluation.restsOnIdentityPolicies(
                question.by(guise(question).principal(), context), question.resourceLayer());
    }

    private void addGrants(PolicyDocument document, Map<String, Set<String>> grants) {
        for (Statement statement : document.statements()) {
            if (statement.effect() == Effect.ALLOW) {
                List<String> actions = actions(statement.actions());
                resources(statement, document.version())
                        .forEach(resources ->
                                grants.computeIfAbsent(resources, _ -> new TreeSet<>())
                                        .addAll(actions));
            }
        }
    }

    /**
     * The actions that entries cover. An action that the catalogue does not know counts if it is
     * named in full.
     */
    private List<String> actions(Statement.Entries entries) {
        Set<String> covered = new TreeSet<>();
        for (String pattern : entries.patterns()) {
            List<String> known = names(catalogue.matching(pattern));
            covered.addAll(known.isEmpty() ? List.of(pattern) : known);
        }
        return entries.inverted()
                ? names(catalogue.actions()).stream().filter(a -> !covered.contains(a)).toList()
                : covered.stream().filter(Abilities::isNamed).toList();
    }

    private static boolean isNamed(String action) {
        return action.indexOf('*') < 0 && action.indexOf('?') < 0;
    }

    private static List<String> names(List<Action> actions) {
        return actions.stream().map(Action::name).toList();
    }

    private Stream<String> resources(Statement statement, Version version) {
        Statement.Entries resources = statement.resources();
        if (resources == null || resources.inverted()) {
            return Stream.of(EVERYTHING);
        }
        AccessQuestion question = AccessQuestion.onAll(account, "", EVERYTHING, context);
        return resources.patterns().stream()
                .flatMap(p -> guise(question).range(p, version, question).stream());
    }

    private RequestAs guise(AccessQuestion question) {
        return subject.guises(question).getFirst();
    }

    private void judge(String resources, Set<String> actions) {
        Map<Coverage.Kind, PartialVerdict> known = new HashMap<>();
        for (String action : actions) {
            boolean actsOnSomething =
                    catalogue.action(action).map(Action::hasResourceLevelPermissions).orElse(true);
            if (TrustPolicy.governs(action) || (!actsOnSomething && !isEverything(resources))) {
                continue;
            }
            AccessQuestion question =
                    actsOnSomething
                            ? AccessQuestion.onAll(account, action, resources, context)
                            : AccessQuestion.in(account, action, EVERYTHING, context);
            add(
                    question,
                    coverage.kind(action)
                            .map(kind -> known.computeIfAbsent(kind, _ -> verdict(question)))
                            .orElseGet(() -> verdict(question)));
        }
    }

    private static boolean isEverything(String resources) {
        return resources.chars().allMatch(c -> c == '*');
    }

    private void judgeRoles() {
        List<String> assuming =
                names(catalogue.matching("sts:*")).stream().filter(TrustPolicy::governs).toList();
        for (Role role : account.roles().sorted()) {
            String arn = role.arn(account.ref()).text();
            for (String action : assuming) {
                AccessQuestion question = AccessQuestion.in(account, action, arn, context);
                PartialVerdict verdict = verdict(question);
                if (!(verdict instanceof PartialVerdict.Never)) {
                    add(question, verdict);
                }
            }
        }
    }

    private PartialVerdict verdict(AccessQuestion question) {
        return subject.verdict(question, layers);
    }

    private void add(AccessQuestion question, PartialVerdict verdict) {
        found.computeIfAbsent(new Like(question.resource(), verdict), _ -> new TreeSet<>())
                .add(question.action());
    }
}
