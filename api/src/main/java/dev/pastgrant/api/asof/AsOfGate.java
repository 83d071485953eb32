package dev.pastgrant.api.asof;

import dev.pastgrant.api.operation.Marker;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles the moment that a request reads at, in whichever way the request names it. The moment is
 * null for the present.
 */
public final class AsOfGate {
    private final AsOfResolver resolver;

    public AsOfGate(EventLog log, InstantSource clock) {
        this.resolver = new AsOfResolver(log, clock);
    }

    /** Settles a named moment. May wait for the present second to end. */
    public Outcome<@Nullable AsOf, UnreadableMoment> settle(NamedMoment named) {
        String text = named.text();
        if (text == null) {
            return Outcome.ok(null);
        }
        return switch (resolver.resolve(text)) {
            case Outcome.Ok(var asOf) -> Outcome.ok(asOf);
            case Outcome.Bad(var refusal) -> bad(refusal, null);
        };
    }

    /**
     * Settles the moment of a page of a list. All pages of a list are of one moment, which is in
     * its marker.
     *
     * @param marker the marker of the request; empty for the first page and for other operations
     */
    public Outcome<@Nullable AsOf, UnreadableMoment> settle(
            NamedMoment named, Optional<String> marker) {
        if (named.text() == null) {
            return Outcome.ok(null);
        }
        AsOf ofList = marker.flatMap(Marker::decode).map(Marker::asOf).orElse(null);
        if (ofList == null) {
            return settle(named);
        }
        return resolver.isResolved(ofList)
                ? Outcome.ok(ofList)
                : bad(Refusal.validation("Invalid Marker."), ofList);
    }

    /**
     * Settles the moment at which a plan is carried out. An operation that only reads the request,
     * such as GetCallerIdentity, has no past and is answered for the present.
     *
     * @param asOf the moment that the request reads at
     */
    public static Outcome<@Nullable AsOf, UnreadableMoment> of(
            ServedOperation operation, Plan<?> plan, @Nullable AsOf asOf) {
        if (asOf == null || operation.access() == ServedOperation.Access.READ) {
            return Outcome.ok(asOf);
        }
        if (plan.work() instanceof Work.Read<?>) {
            return Outcome.ok(null);
        }
        return bad(
                Refusal.validation(
                        "The past cannot be changed: "
                                + operation.name()
                                + " is not a read operation."),
                asOf);
    }

    private static Outcome<@Nullable AsOf, UnreadableMoment> bad(
            Refusal refusal, @Nullable AsOf asOf) {
        return Outcome.bad(new UnreadableMoment(refusal, asOf));
    }
}
