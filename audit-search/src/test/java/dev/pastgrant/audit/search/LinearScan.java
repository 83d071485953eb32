package dev.pastgrant.audit.search;

import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.UserIdentity;
import dev.pastgrant.domain.log.Recorded;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a search means, read off the records one by one: the oracle of the random tests. */
final class LinearScan {
    private final List<Recorded> history;

    LinearScan(List<Recorded> history) {
        this.history = history;
    }

    /** All pages of a search at once. */
    List<Recorded> search(AuditQuery query) {
        return history.reversed().stream()
                .filter(r -> r.event() instanceof CallRecord call && matches(query, call))
                .filter(r -> query.from() == null || !r.committedAt().isBefore(query.from()))
                .filter(r -> query.to() == null || !r.committedAt().isAfter(query.to()))
                .filter(r -> query.upTo() == null || !r.position().isAfter(query.upTo()))
                .toList();
    }

    private static boolean matches(AuditQuery query, CallRecord call) {
        return (query.account() == null || query.account().equals(call.recipient()))
                && (query.principal() == null || isBy(query.principal(), call.identity()))
                && (query.action() == null || isAction(query.action(), call))
                && (query.resource() == null || isAbout(query.resource(), call))
                && (query.error() == null || endedSo(query.error(), call));
    }

    private static boolean isBy(String asked, UserIdentity identity) {
        String id = Objects.toString(identity.principalId(), "");
        boolean itself =
                anyIs(
                        asked,
                        identity.arn(),
                        identity.accessKeyId(),
                        identity.userName(),
                        id,
                        id.replaceAll(":.*", ""),
                        identity.type().equals("AssumedRole") ? id.replaceAll(".*:", "") : null,
                        identity.type().equals("Root") ? "root" : null);
        UserIdentity.Session session = identity.session();
        UserIdentity.Issuer role = session == null ? null : session.issuer();
        return itself
                || (role != null && anyIs(asked, role.arn(), role.userName(), role.principalId()));
    }

    private static boolean isAction(String asked, CallRecord call) {
        String service = call.facts().eventSource().replace(".amazonaws.com", "");
        String name = call.facts().eventName();
        return anyIs(asked, name, service + ":" + name, service + ":*");
    }

    private static boolean isAbout(String asked, CallRecord call) {
        List<ResourceRef> resources = call.ending().resources();
        return resources.stream()
                .anyMatch(ref ->
                        anyIs(asked, ref.name(), ref.name().replaceAll("^arn:.*/", ""))
                                || (isNamedOnly(ref, resources)
                                        && isUserArn(asked, call, ref.name())));
    }

    private static boolean isNamedOnly(ResourceRef ref, List<ResourceRef> resources) {
        return resources.stream()
                .noneMatch(r -> r.type().equals(ref.type()) && r.name().startsWith("arn:"));
    }

    private static boolean isUserArn(String asked, CallRecord call, String name) {
        return asked.matches("(?i)arn:aws:iam::" + call.recipient() + ":user/(.*/)?" + name);
    }

    private static boolean endedSo(String asked, CallRecord call) {
        String code = call.ending().errorCode();
        return switch (asked) {
            case "any" -> code != null;
            case "none" -> code == null;
            default -> anyIs(asked, code, code == null ? null : code.replaceAll("Exception$", ""));
        };
    }

    private static boolean anyIs(String asked, @Nullable String... texts) {
        return Stream.of(texts).anyMatch(asked::equalsIgnoreCase);
    }
}
