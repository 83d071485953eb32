package dev.pastgrant.domain.questions.authorize;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.role.TrustPolicies;
import dev.pastgrant.domain.permission.Authority;
import dev.pastgrant.domain.permission.CallerKeys;
import dev.pastgrant.domain.permission.DirectKeys;
import dev.pastgrant.domain.permission.Permissions;
import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.interpreter.TrustPolicy;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.request.AuthorizationRequest;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import dev.pastgrant.policy.request.RequestContext;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.time.Instant;
import java.util.Optional;

/** Answers questions of services, by the same rules that authorize Pastgrant's own calls. */
public final class Decisions {
    private Decisions() {}

    /**
     * Decides.
     *
     * @param account the subject's account, on the state that the subject was found on
     * @param around what surrounds the account
     * @param at the instant of that state, which is the time of the request unless the question
     *     names another
     */
    public static Judgement decide(
            Account account,
            Surroundings around,
            ResolvedPrincipal subject,
            DecisionQuestion question,
            Instant at) {
        if (Permissions.isBarred(subject.session(), question.action())) {
            return new Judgement.Refused(Permissions.denied(Permissions.BARRED));
        }
        var request =
                new AuthorizationRequest(
                        subject.principal(),
                        question.action(),
                        question.resource(),
                        question.resourceAccount(),
                        context(subject, question, at));
        Authority authority = authority(account, around, subject, question);
        if (!TrustPolicy.governs(question.action())) {
            return judge(authority, request, policyOf(question));
        }
        if (subject.principal() instanceof RequestPrincipal.Root) {
            return denied("Roles may not be assumed by root accounts.");
        }
        return trust(account, question)
                .map(trust -> judge(authority, request, trust))
                .orElseGet(() -> denied(unauthorized(subject, question)));
    }

    /** The subject's authority under the policies above the account that owns the resource. */
    private static Authority authority(
            Account account,
            Surroundings around,
            ResolvedPrincipal subject,
            DecisionQuestion question) {
        AccountId owner = question.resourceAccount();
        return owner.equals(account.id())
                ? subject.authority()
                : subject.authority().onResourcesUnder(around.above(owner).resource());
    }

    private static Judgement judge(
            Authority own, AuthorizationRequest request, ResourceLayer resource) {
        Authority authority =
                resource instanceof ResourceLayer.Absent
                        ? own
                        : own.with(own.layers().withResource(resource));
        return new Judgement.ByPolicies(
                request,
                authority.layers(),
                authority.compiled().verdict(CompiledRequest.of(request)));
    }

    private static ResourceLayer policyOf(DecisionQuestion question) {
        ParsedPolicy policy = question.resourcePolicy();
        return policy == null
                ? new ResourceLayer.Absent()
                : new ResourceLayer.Policy(given(policy));
    }

    private static AttributedPolicy given(ParsedPolicy policy) {
        return new AttributedPolicy(policy, new PolicySource.Given("resourcePolicy"));
    }

    /**
     * The condition keys of the request. The service may replace the time, but never the keys that
     * follow from the principal.
     */
    private static RequestContext context(
            ResolvedPrincipal subject, DecisionQuestion question, Instant at) {
        RequestContext told = question.context().over(DirectKeys.of(at));
        return CallerKeys.of(subject.session(), at).over(subject.tags()).over(told);
    }

    /**
     * The trust policy that decides who may assume a role: the one given, or that of the role in
     * the account.
     */
    private static Optional<ResourceLayer> trust(Account account, DecisionQuestion question) {
        ParsedPolicy given = question.resourcePolicy();
        if (given != null) {
            return Optional.of(new ResourceLayer.Trust(given(given)));
        }
        return Optional.of(question.resource())
                .filter(Arn::isValid)
                .flatMap(arn -> account.role(new Arn(arn)))
                .map(role ->
                        TrustPolicies.effective(
                                role, new PolicySource.OfResource(new Arn(question.resource()))))
                .map(ResourceLayer.Trust::new);
    }

    private static Judgement denied(String message) {
        return new Judgement.Refused(Permissions.denied(message));
    }

    private static String unauthorized(ResolvedPrincipal subject, DecisionQuestion question) {
        return "User: %s is not authorized to perform: %s on resource: %s"
                .formatted(subject.principal().name(), question.action(), question.resource());
    }
}
