package dev.pastgrant.policy.validation;

import dev.pastgrant.policy.id.Partition;
import dev.pastgrant.policy.interpreter.ControlPolicy;
import dev.pastgrant.policy.interpreter.PrincipalFormat;
import dev.pastgrant.policy.interpreter.TrustPolicy;
import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.ParsedPolicy.Malformed;
import dev.pastgrant.policy.language.ParsedPolicy.Parsed;
import dev.pastgrant.policy.language.PolicyDate;
import dev.pastgrant.policy.language.PolicyDocument;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.PolicyDocuments;
import dev.pastgrant.policy.language.PolicyKind;
import dev.pastgrant.policy.language.PolicyParser;
import dev.pastgrant.policy.language.PolicyText;
import dev.pastgrant.policy.language.Principals;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Effect;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the fault for which AWS refuses to store a policy. The result is the message of
 * MalformedPolicyDocument; if several faults apply, the first in AWS's order. It does not check
 * whether actions, condition keys and resources exist.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Policy
 *     grammar</a>
 */
public final class PolicyValidator {
    private static final Pattern ALLOWED_CHARACTERS = Pattern.compile("[\\t\\n\\r -\u00FF]*");
    private static final Pattern SID = Pattern.compile("[0-9A-Za-z]*");

    private PolicyValidator() {}

    /** The message of the MalformedPolicyDocument error; empty if the policy may be stored. */
    public static Optional<String> check(PolicyText text, PolicyKind kind) {
        Optional<String> message =
                ALLOWED_CHARACTERS.matcher(text.json()).matches()
                        ? checkReadable(text, kind)
                        : Optional.of(PolicyParser.SYNTAX_ERRORS);
        return kind.isOfOrganization() ? message.map(_ -> ControlPolicy.REFUSED) : message;
    }

    /**
     * As above, for a policy that an account of the partition stores. It cannot name resources of
     * another partition.
     */
    public static Optional<String> check(PolicyText text, PolicyKind kind, Partition partition) {
        return check(text, kind)
                .or(() ->
                        PolicyDocuments.of(text) instanceof Parsed(var document)
                                ? firstOf(
                                        document, each -> ResourceFormat.elsewhere(each, partition))
                                : Optional.empty());
    }

    private static Optional<String> checkReadable(PolicyText text, PolicyKind kind) {
        return switch (PolicyDocuments.of(text)) {
            case Malformed(var message, _) when message.equals(PolicyParser.INVALID_JSON) ->
                    Optional.of(kind == PolicyKind.TRUST ? message : PolicyParser.SYNTAX_ERRORS);
            case Malformed(var message, var version) ->
                    checkBeginning(text, kind)
                            .or(() -> version == null ? Optional.empty() : check(version, kind))
                            .or(() -> Optional.of(message));
            case Parsed(var document) ->
                    checkBeginning(text, kind)
                            .or(() -> check(document.version(), kind))
                            .or(() -> check(document, kind));
        };
    }

    /**
     * IAM refuses a document that begins with white space, in one sentence for trust policies and
     * in another for policies of identities.
     *
     * @see <a href="https://github.com/hashicorp/terraform-provider-aws/pull/12267">for a trust
     *     policy</a>
     * @see <a href="https://github.com/hashicorp/terraform/issues/14652">for an inline policy</a>
     */
    private static Optional<String> checkBeginning(PolicyText text, PolicyKind kind) {
        boolean isSpaced = !text.json().isEmpty() && text.json().charAt(0) <= ' ';
        return switch (kind) {
            case TRUST -> messageIf(isSpaced, "JSON strings must not have leading spaces");
            case MANAGED, INLINE -> messageIf(isSpaced, PolicyParser.FAILED_LEGACY_PARSING);
            case SESSION, RESOURCE, SERVICE_CONTROL, RESOURCE_CONTROL -> Optional.empty();
        };
    }

    private static Optional<String> check(Version version, PolicyKind kind) {
        boolean mayBeOld =
                switch (kind) {
                    case TRUST, INLINE, SESSION, RESOURCE -> true;
                    case MANAGED, SERVICE_CONTROL, RESOURCE_CONTROL -> false;
                };
        return messageIf(
                !mayBeOld && version != Version.V2012_10_17,
                "Policy document must be version 2012-10-17 or greater.");
    }

    private static Optional<String> check(PolicyDocument document, PolicyKind kind) {
        return switch (kind) {
            case TRUST -> checkTrust(document);
            case MANAGED, INLINE, SESSION -> checkIdentity(document);
            case RESOURCE -> checkResource(document);
            case SERVICE_CONTROL ->
                    checkIdentity(document)
                            .or(() -> checkEach(document, ControlPolicy::isServiceControl));
            case RESOURCE_CONTROL ->
                    checkResource(document)
                            .or(() -> checkEach(document, ControlPolicy::isResourceControl));
        };
    }

    private static Optional<String> checkIdentity(PolicyDocument document) {
        return checkLegacyParsing(document)
                .or(() -> checkSidsPlain(document))
                .or(() -> checkSidsUnique(document))
                .or(() ->
                        anyStatement(
                                document,
                                s -> s.principals() != null,
                                "Policy document should not specify a principal."))
                .or(() -> checkElements(document));
    }

    private static Optional<String> checkElements(PolicyDocument document) {
        return checkActionsExist(document)
                .or(() -> firstOf(document, PolicyValidator::checkResourcesExist))
                .or(() -> firstOf(document, ResourceFormat::check))
                .or(() -> firstOf(document, ActionFormat::check));
    }

    /** Some services let a Sid have spaces; AWS does not support Allow with NotPrincipal. */
    private static Optional<String> checkResource(PolicyDocument document) {
        return checkLegacyParsing(document)
                .or(() -> checkSidsUnique(document))
                .or(() ->
                        anyStatement(
                                document,
                                PolicyValidator::allowsOthers,
                                "Allow with NotPrincipal is not allowed."))
                .or(() -> firstOf(document, PrincipalFormat::check))
                .or(() -> checkElements(document));
    }

    private static boolean allowsOthers(Statement statement) {
        Principals principals = statement.principals();
        return principals != null && principals.inverted() && statement.effect() == Effect.ALLOW;
    }

    private static Optional<String> checkTrust(PolicyDocument document) {
        return checkLegacyParsing(document)
                .or(() -> checkSidsPlain(document))
                .or(() -> checkSidsUnique(document))
                .or(() ->
                        anyStatement(
                                document,
                                s -> s.resources() != null,
                                "Has prohibited field Resource"))
                .or(() -> firstOf(document, TrustPolicy::checkPrincipals))
                .or(() -> checkActionsExist(document))
                .or(() -> firstOf(document, ActionFormat::check))
                .or(() -> firstOf(document, TrustPolicy::checkActions));
    }

    private static Optional<String> checkLegacyParsing(PolicyDocument document) {
        return anyStatement(
                document,
                statement ->
                        ResourceFormat.failsParsing(statement)
                                || statement.conditions().stream()
                                        .anyMatch(PolicyValidator::hasBadDate),
                PolicyParser.FAILED_LEGACY_PARSING);
    }

    private static boolean hasBadDate(Condition condition) {
        return condition.operator().test().comparesDates()
                && condition.values().stream().anyMatch(value -> PolicyDate.parse(value).isEmpty());
    }

    private static Optional<String> checkSidsPlain(PolicyDocument document) {
        return anyStatement(
                document,
                statement -> !hasPlainSid(statement),
                "Statement IDs (SID) must be alpha-numeric. Check that your input"
                        + " satisfies the regular expression [0-9A-Za-z]*");
    }

    private static Optional<String> checkSidsUnique(PolicyDocument document) {
        return messageIf(
                hasSidTwice(document), "Statement IDs (SID) in a single policy must be unique.");
    }

    private static boolean hasPlainSid(Statement statement) {
        String sid = statement.sid();
        return sid == null || SID.matcher(sid).matches();
    }

    private static boolean hasSidTwice(PolicyDocument document) {
        Set<String> seen = new HashSet<>();
        return document.statements().stream()
                .map(Statement::sid)
                .filter(Objects::nonNull)
                .filter(sid -> !sid.isEmpty())
                .anyMatch(sid -> !seen.add(sid));
    }

    private static Optional<String> checkActionsExist(PolicyDocument document) {
        return anyStatement(
                document,
                statement -> statement.actions().patterns().isEmpty(),
                "Policy statement must contain actions.");
    }

    /** Of a statement without resources, an action without a vendor is the first fault. */
    private static Stream<String> checkResourcesExist(Statement statement) {
        Statement.Entries resources = statement.resources();
        return resources != null && !resources.patterns().isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        ActionFormat.withoutVendor(statement),
                        Stream.of("Policy statement must contain resources."));
    }

    private static Optional<String> checkEach(PolicyDocument document, Predicate<Statement> rule) {
        return anyStatement(document, rule.negate(), ControlPolicy.REFUSED);
    }

    private static Optional<String> anyStatement(
            PolicyDocument document, Predicate<Statement> fault, String message) {
        return messageIf(document.statements().stream().anyMatch(fault), message);
    }

    private static Optional<String> firstOf(PolicyDocument document, StatementCheck check) {
        return document.statements().stream().flatMap(check::faults).findFirst();
    }

    private static Optional<String> messageIf(boolean fault, String message) {
        return fault ? Optional.of(message) : Optional.empty();
    }

    private interface StatementCheck {
        Stream<String> faults(Statement statement);
    }
}
