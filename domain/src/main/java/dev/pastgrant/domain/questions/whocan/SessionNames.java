package dev.pastgrant.domain.questions.whocan;

import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.policy.interpreter.Verdict.Allowed;
import dev.pastgrant.policy.interpreter.Verdict.Denied;
import dev.pastgrant.policy.interpreter.Verdict.ExplicitlyDenied;
import dev.pastgrant.policy.interpreter.Verdict.ImplicitlyDenied;
import dev.pastgrant.policy.language.ParsedPolicy;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.language.Statement.Effect;
import dev.pastgrant.policy.language.StatementReference;
import dev.pastgrant.policy.partial.OpenStatement;
import dev.pastgrant.policy.partial.PartialVerdict;
import dev.pastgrant.policy.partial.PartialVerdict.Always;
import dev.pastgrant.policy.partial.PartialVerdict.Depends;
import dev.pastgrant.policy.partial.PartialVerdict.Never;
import dev.pastgrant.policy.request.PolicyLayers.ResourceLayer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The session names to judge for a role. A resource's policy may name sessions of the role. All
 * sessions that it does not name get the same verdict, so one of them stands for all.
 */
final class SessionNames {
    /**
     * The name that stands for all sessions that the policy does not name. It is not a valid
     * session name, so no policy can mean it.
     */
    private static final String UNNAMED = "*";

    /** The condition key whose second half is the session's name. */
    private static final List<String> KEY = List.of("aws:userid");

    private SessionNames() {}

    /** The names that matter. */
    static List<String> of(Role role, ResourceLayer resource) {
        return Stream.concat(
                        Stream.of(UNNAMED),
                        document(resource)
                                .flatMap(document -> document.statements().stream())
                                .flatMap(statement -> Stream.ofNullable(statement.principals()))
                                .flatMap(principals -> principals.entries().stream())
                                .filter(entry -> entry.type() == Principals.Type.AWS)
                                .flatMap(entry -> sessionName(entry.value(), role.name())))
                .distinct()
                .toList();
    }

    private static Stream<PolicyDocument> document(ResourceLayer resource) {
        return switch (resource) {
            case ResourceLayer.Absent _ -> Stream.empty();
            case ResourceLayer.Policy(var policy) -> document(policy.policy());
            case ResourceLayer.Trust(var policy) -> document(policy.policy());
        };
    }

    private static Stream<PolicyDocument> document(ParsedPolicy policy) {
        return policy instanceof ParsedPolicy.Parsed(var document)
                ? Stream.of(document)
                : Stream.empty();
    }

    private static Stream<String> sessionName(String principal, EntityName role) {
        String before = ":assumed-role/" + role + "/";
        int at = principal.indexOf(before);
        return at < 0 ? Stream.empty() : Stream.of(principal.substring(at + before.length()));
    }

    /** The verdict for a session that may be of either kind. */
    static PartialVerdict either(PartialVerdict one, PartialVerdict other) {
        if (one instanceof Always && other instanceof Always) {
            return one;
        }
        if (one instanceof Never && other instanceof Never) {
            return one;
        }
        return new Depends(
                Stream.of(one, other).flatMap(v -> atBest(v).stream()).findFirst().orElseThrow(),
                Stream.of(one, other).flatMap(v -> atWorst(v).stream()).findFirst().orElseThrow(),
                Stream.of(one, other).flatMap(SessionNames::open).distinct().toList());
    }

    private static Optional<Allowed> atBest(PartialVerdict verdict) {
        return switch (verdict) {
            case Always(var allowed) -> Optional.of(allowed);
            case Depends depends -> Optional.of(depends.atBest());
            case Never _ -> Optional.empty();
        };
    }

    private static Optional<Denied> atWorst(PartialVerdict verdict) {
        return switch (verdict) {
            case Always _ -> Optional.empty();
            case Depends depends -> Optional.of(depends.atWorst());
            case Never(var denied) -> Optional.of(denied);
        };
    }

    private static Stream<OpenStatement> open(PartialVerdict verdict) {
        return switch (verdict) {
            case Always(var allowed) -> named(allowed.by().stream(), Effect.ALLOW);
            case Depends depends -> depends.on().stream();
            case Never(ExplicitlyDenied(_, var by)) -> named(Stream.of(by), Effect.DENY);
            case Never(ImplicitlyDenied _) -> Stream.empty();
        };
    }

    private static Stream<OpenStatement> named(
            Stream<StatementReference> statements, Effect effect) {
        return statements
                .filter(statement -> statement.policy() instanceof PolicySource.OfResource)
                .map(statement -> new OpenStatement(statement, effect, KEY));
    }
}
