package dev.pastgrant.domain.reach;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.authorization.PartialVerdict;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.RequestPrincipal;
import dev.pastgrant.domain.call.CallerPolicies;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.role.Role;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.domain.user.User;
import java.util.List;

/** Somebody of an account who might make a request, with whatever credentials. */
sealed interface Subject {
    Arn arn();

    /** The policies that bind every request of the subject. */
    PolicyLayers layers();

    /** How it would appear in the request that a question is about; at least one way. */
    List<Guise> guises(Question question);

    default PartialVerdict verdict(Question question) {
        return verdict(question, layers());
    }

    /** The same, with the policies already gathered. */
    default PartialVerdict verdict(Question question, PolicyLayers layers) {
        return guises(question).stream()
                .map(guise -> guise.verdict(question, layers))
                .reduce(SessionNames::either)
                .orElseThrow();
    }

    /** The root user. */
    record OfRoot(Account account) implements Subject {
        @Override
        public Arn arn() {
            return account.id().root();
        }

        @Override
        public PolicyLayers layers() {
            return PolicyLayers.NONE;
        }

        @Override
        public List<Guise> guises(Question question) {
            var root = new RequestPrincipal.Root(account.id());
            return List.of(Guise.of(root, Tags.NONE, question));
        }
    }

    /** A user. */
    record OfUser(Account account, User user) implements Subject {
        @Override
        public Arn arn() {
            return user.arn(account.id());
        }

        @Override
        public PolicyLayers layers() {
            return CallerPolicies.of(account, user);
        }

        @Override
        public List<Guise> guises(Question question) {
            var principal = new RequestPrincipal.User(arn(), user.id());
            return List.of(Guise.of(principal, user.tags(), question));
        }
    }

    /** A role, in any session. */
    record OfRole(Account account, Role role) implements Subject {
        @Override
        public Arn arn() {
            return role.arn(account.id());
        }

        @Override
        public PolicyLayers layers() {
            return CallerPolicies.of(account, role);
        }

        @Override
        public List<Guise> guises(Question question) {
            return SessionNames.of(role, question.resourceLayer()).stream()
                    .map(name -> new RequestPrincipal.RoleSession(arn(), role.id(), name))
                    .map(session -> Guise.of(session, question))
                    .toList();
        }
    }
}
