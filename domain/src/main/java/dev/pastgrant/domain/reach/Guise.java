package dev.pastgrant.domain.reach;

import dev.pastgrant.domain.authorization.PartialEvaluation;
import dev.pastgrant.domain.authorization.PartialVerdict;
import dev.pastgrant.domain.authorization.PolicyDocument.Version;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.RequestPrincipal;
import dev.pastgrant.domain.authorization.Unknowns;
import dev.pastgrant.domain.tag.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How somebody would appear in a request.
 *
 * @param context what is known of it, besides what follows from the principal
 */
record Guise(RequestPrincipal principal, Map<String, List<String>> context, Unknowns unknowns) {
    private static final String PRINCIPAL_TAG = "aws:principaltag/";
    private static final String USER_NAME = "aws:username";
    private static final Set<String> OF_A_SESSION = Set.of("aws:userid");

    /** Somebody whose principal tags are all known, whatever the question says. */
    static Guise of(RequestPrincipal principal, Tags tags, Question question) {
        Map<String, List<String>> context = new HashMap<>(question.context());
        context.keySet().removeIf(key -> key.startsWith(PRINCIPAL_TAG));
        tags.tags().forEach(tag -> context.put(PRINCIPAL_TAG + tag.key(), List.of(tag.value())));
        return new Guise(
                principal,
                context,
                new Unknowns(
                        Set.of(),
                        key -> key.startsWith(PRINCIPAL_TAG) || question.knowsAbsent(key),
                        question.isOnPattern()));
    }

    /** A session of a role: which tags it brings that come before the role's own is not known. */
    static Guise of(RequestPrincipal.RoleSession session, Question question) {
        return new Guise(
                session,
                question.context(),
                new Unknowns(
                        OF_A_SESSION,
                        key -> key.equals(USER_NAME) || question.knowsAbsent(key),
                        question.isOnPattern()));
    }

    PartialVerdict verdict(Question question, PolicyLayers layers) {
        return PartialEvaluation.of(
                question.by(principal, context),
                unknowns,
                layers.withResource(question.resourceLayer()));
    }

    /** The resources that a pattern of a policy means in its requests. */
    Optional<String> range(String pattern, Version version, Question question) {
        return PartialEvaluation.range(pattern, version, question.by(principal, context), unknowns);
    }
}
