package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The steps from every version that was ever written to the present version. */
final class Upcasters {
    static final List<Upcaster> ALL =
            List.of(
                    new Upcaster("call.recorded", 1, Upcasters::positionsAreNotKept),
                    new Upcaster("call.recorded", 2, Upcasters::revisionsNameTheirStreams),
                    new Upcaster("iam.account.opened", 1, Upcasters::accountsHavePartitions),
                    new Upcaster("iam.user.created", 1, Upcasters::usersHaveTags));

    private Upcasters() {}

    /** Applies the steps from one version to another, one after the other. */
    static ObjectNode upcast(String name, int version, int to, ObjectNode data) {
        ObjectNode result = data;
        for (int from = version; from < to; from++) {
            result = step(name, from).step().apply(result);
        }
        return result;
    }

    private static Upcaster step(String name, int fromVersion) {
        return ALL.stream()
                .filter(step -> step.name().equals(name) && step.fromVersion() == fromVersion)
                .findFirst()
                .orElseThrow(() ->
                        new UndecodableEvent(
                                "no step leads on from `%s` version %d"
                                        .formatted(name, fromVersion)));
    }

    /**
     * Replaces the position by an unknown revision, since a revision cannot be derived from a
     * position. The Referer is unknown as well, since it was not stored.
     */
    private static ObjectNode positionsAreNotKept(ObjectNode record) {
        ObjectNode facts = record.withObject("/facts");
        record.remove("decidedAt");
        record.putNull("decidedOn");
        facts.putNull("referer");
        if (facts.remove("asOf") instanceof ObjectNode asOf) {
            asOf.remove("position");
            record.set("readAt", asOf.putNull("revision"));
        } else {
            record.putNull("readAt");
        }
        return record;
    }

    /**
     * Names the stream of the revision. The single revision of this version was that of the
     * recipient's stream.
     */
    private static ObjectNode revisionsNameTheirStreams(ObjectNode record) {
        if (record.remove("decidedOn") instanceof NumericNode revision) {
            String stream = "iam-" + record.required("recipient").asText();
            record.putObject("decidedOn").set(stream, revision);
        } else {
            record.putNull("decidedOn");
        }
        return record;
    }

    /** Every account of this version was in the partition that most accounts are in. */
    private static ObjectNode accountsHavePartitions(ObjectNode account) {
        account.put("partition", "AWS");
        return account;
    }

    private static ObjectNode usersHaveTags(ObjectNode user) {
        user.putArray("tags");
        return user;
    }
}
