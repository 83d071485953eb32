package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.policy.catalogue.Action;
import dev.pastgrant.policy.catalogue.ServiceCatalogue;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Entries;
import dev.pastgrant.policy.partial.PartialEvaluation;
import dev.pastgrant.policy.request.PolicyLayers;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which statements of a principal's policies cover an action. Actions that are covered by the same
 * statements get the same verdict, so only a few of thousands of actions have to be judged.
 */
final class Coverage {
    private final ServiceCatalogue catalogue;

    /**
     * For each different {@code Action} or {@code NotAction}, the ids of the actions that it
     * covers.
     */
    private final List<BitSet> covered;

    private final boolean isAllThatCounts;

    private Coverage(ServiceCatalogue catalogue, List<BitSet> covered, boolean isAllThatCounts) {
        this.catalogue = catalogue;
        this.covered = covered;
        this.isAllThatCounts = isAllThatCounts;
    }

    static Coverage of(PolicyLayers layers, ServiceCatalogue catalogue) {
        List<BitSet> covered =
                Stream.of(
                                Stream.ofNullable(layers.identity()),
                                Stream.ofNullable(layers.boundary()),
                                Stream.ofNullable(layers.session()),
                                Stream.ofNullable(layers.endpoint()),
                                Stream.ofNullable(layers.serviceControl()).flatMap(List::stream))
                        .flatMap(policies -> policies)
                        .flatMap(Collection::stream)
                        .flatMap(Coverage::statements)
                        .map(Statement::actions)
                        .distinct()
                        .map(actions -> ids(actions, catalogue))
                        .toList();
        return new Coverage(catalogue, covered, layers.resourceControl() == null);
    }

    private static Stream<Statement> statements(AttributedPolicy policy) {
        return policy.policy() instanceof Parsed(var document)
                ? document.statements().stream()
                : Stream.empty();
    }

    private static BitSet ids(Entries actions, ServiceCatalogue catalogue) {
        var ids = new BitSet();
        for (String pattern : actions.patterns()) {
            catalogue.matching(pattern).forEach(action -> ids.set(action.id()));
        }
        if (actions.inverted()) {
            ids.flip(0, catalogue.actions().size());
        }
        return ids;
    }

    /**
     * What an action has in common with all actions that get the same verdict; empty if the action
     * has to be judged by itself.
     */
    Optional<Kind> kind(String name) {
        return catalogue
                .action(name)
                .filter(_ -> isAllThatCounts && !PartialEvaluation.isTreatedApart(name))
                .map(this::kind);
    }

    private Kind kind(Action action) {
        var covering = new BitSet();
        for (int i = 0; i < covered.size(); i++) {
            covering.set(i, covered.get(i).get(action.id()));
        }
        return new Kind(covering, action.hasResourceLevelPermissions());
    }

    /**
     * The statements that cover an action, by their places, and whether the action acts on
     * resources.
     */
    record Kind(BitSet covering, boolean actsOnSomething) {}
}
