package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.partial.PartialEvaluation;
import dev.pastgrant.policy.partial.PartialVerdict;
import dev.pastgrant.policy.partial.Unknowns;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A way in which a principal could appear in a request.
 *
 * @param context the known condition keys of the request, besides those that follow from the
 *     principal
 */
record RequestAs(RequestPrincipal principal, Map<String, List<String>> context, Unknowns unknowns) {
    private static final String PRINCIPAL_TAG = "aws:principaltag/";
    private static final String USER_NAME = "aws:username";
    private static final Set<String> OF_A_SESSION = Set.of("aws:userid");

    /** A principal whose tags are all known, even if the question names others. */
    static RequestAs of(RequestPrincipal principal, Tags tags, AccessQuestion question) {
        Map<String, List<String>> context = new HashMap<>(question.context());
        context.keySet().removeIf(key -> key.startsWith(PRINCIPAL_TAG));
        tags.tags().forEach(tag -> context.put(PRINCIPAL_TAG + tag.key(), List.of(tag.value())));
        return new RequestAs(
                principal,
                context,
                new Unknowns(
                        Set.of(),
                        key -> key.startsWith(PRINCIPAL_TAG) || question.knowsAbsent(key),
                        question.isOnPattern()));
    }

    /**
     * A session of a role. It may have session tags that replace the role's own, and these are not
     * known.
     */
    static RequestAs of(RequestPrincipal.RoleSession session, AccessQuestion question) {
        return new RequestAs(
                session,
                question.context(),
                new Unknowns(
                        OF_A_SESSION,
                        key -> key.equals(USER_NAME) || question.knowsAbsent(key),
                        question.isOnPattern()));
    }

    PartialVerdict verdict(AccessQuestion question, PolicyLayers layers) {
        return PartialEvaluation.of(
                question.by(principal, context),
                unknowns,
                layers.withResource(question.resourceLayer()));
    }

    /** The resources that a policy's pattern stands for in requests of this kind. */
    Optional<String> range(String pattern, Version version, AccessQuestion question) {
        return PartialEvaluation.range(pattern, version, question.by(principal, context), unknowns);
    }
}
