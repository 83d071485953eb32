package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.permission.CallerPolicies;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.partial.PartialVerdict;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.RequestPrincipal;
import java.util.List;

/** A principal of an account that might make a request, with any credentials. */
sealed interface PossibleCaller {
    Arn arn();

    /** The policies that apply to every request of the principal. */
    PolicyLayers layers();

    /**
     * The ways in which the principal could appear in the request that a question is about; at
     * least one.
     */
    List<RequestAs> guises(AccessQuestion question);

    default PartialVerdict verdict(AccessQuestion question) {
        return verdict(question, layers());
    }

    /** The verdict for policies that are gathered already. */
    default PartialVerdict verdict(AccessQuestion question, PolicyLayers layers) {
        return guises(question).stream()
                .map(guise -> guise.verdict(question, layers))
                .reduce(SessionNames::either)
                .orElseThrow();
    }

    /** The root user. */
    record OfRoot(Account account, Surroundings around) implements PossibleCaller {
        @Override
        public Arn arn() {
            return account.ref().root();
        }

        @Override
        public PolicyLayers layers() {
            return CallerPolicies.ofRoot(account.id(), around);
        }

        @Override
        public List<RequestAs> guises(AccessQuestion question) {
            var root = new RequestPrincipal.Root(account.ref());
            return List.of(RequestAs.of(root, Tags.NONE, question));
        }
    }

    /** A user. */
    record OfUser(Account account, Surroundings around, User user) implements PossibleCaller {
        @Override
        public Arn arn() {
            return user.arn(account.ref());
        }

        @Override
        public PolicyLayers layers() {
            return CallerPolicies.of(account, around, user);
        }

        @Override
        public List<RequestAs> guises(AccessQuestion question) {
            var principal = new RequestPrincipal.User(arn(), user.id());
            return List.of(RequestAs.of(principal, user.tags(), question));
        }
    }

    /** A role, in any session. */
    record OfRole(Account account, Surroundings around, Role role) implements PossibleCaller {
        @Override
        public Arn arn() {
            return role.arn(account.ref());
        }

        @Override
        public PolicyLayers layers() {
            return CallerPolicies.of(account, around, role);
        }

        @Override
        public List<RequestAs> guises(AccessQuestion question) {
            return SessionNames.of(role, question.resourceLayer()).stream()
                    .map(name -> new RequestPrincipal.RoleSession(arn(), role.id(), name))
                    .map(session -> RequestAs.of(session, question))
                    .toList();
        }
    }
}
