package dev.pastgrant.audit.index;

import dev.pastgrant.audit.record.ActionTerms;
import dev.pastgrant.audit.record.ErrorTerms;
import dev.pastgrant.audit.record.PrincipalTerms;
import dev.pastgrant.audit.record.ResourceTerms;
import dev.pastgrant.audit.record.Username;
import dev.pastgrant.domain.call.CallRecord;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.log.Recorded;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;

/** A call record as a Lucene document: keys, position and commit time. No field is stored. */
final class RecordDocument {
    static final String POSITION = "POSITION";
    static final String TIME = "TIME";

    /**
     * LookupEvents takes values of at most 2000 characters. Longer keys come from requests that
     * were refused because of them. They are not indexed, since Lucene refuses terms over 32 KB.
     */
    private static final int MAX_KEY_LENGTH = 2000;

    private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000_000 - 1;

    private RecordDocument() {}

    static Document of(Recorded recorded, CallRecord call) {
        Document document = new Document();
        document.add(NumericDocValuesField.indexedField(POSITION, recorded.position().value()));
        document.add(NumericDocValuesField.indexedField(TIME, micros(recorded.committedAt())));
        add(document, Field.EVENT_ID, Set.of(recorded.id().toString()));
        add(document, Field.ACCOUNT, Set.of(call.recipient().digits()));
        addFacts(document, call.facts());
        addIdentity(document, call);
        addResources(document, call);
        add(document, Field.ERROR, ErrorTerms.of(call.ending()));
        return document;
    }

    private static void addFacts(Document document, CallFacts facts) {
        add(document, Field.EVENT_NAME, Set.of(facts.eventName()));
        add(document, Field.EVENT_SOURCE, Set.of(facts.eventSource()));
        add(document, Field.READ_ONLY, Set.of(Boolean.toString(facts.readOnly())));
        add(document, Field.ACTION, ActionTerms.of(facts));
    }

    private static void addIdentity(Document document, CallRecord call) {
        add(document, Field.PRINCIPAL, PrincipalTerms.of(call.identity()));
        Username.of(call.identity()).ifPresent(name -> add(document, Field.USERNAME, Set.of(name)));
        if (call.identity().accessKeyId() != null) {
            add(document, Field.ACCESS_KEY_ID, Set.of(call.identity().accessKeyId()));
        }
    }

    private static void addResources(Document document, CallRecord call) {
        var resources = call.ending().resources();
        add(document, Field.RESOURCE_TYPE, resources.stream().map(ResourceRef::type).toList());
        add(document, Field.RESOURCE_NAME, resources.stream().map(ResourceRef::name).toList());
        add(document, Field.RESOURCE, ResourceTerms.of(call.recipient(), resources));
    }

    private static void add(Document document, Field field, Collection<String> keys) {
        for (String key : keys) {
            if (key.length() <= MAX_KEY_LENGTH) {
                document.add(new StringField(field.name(), key, Store.NO));
            }
        }
    }

    /**
     * The microseconds since the epoch, which is the resolution of the log. Instants beyond those
     * of any record are clamped.
     */
    static long micros(Instant instant) {
        long seconds = Math.clamp(instant.getEpochSecond(), -MAX_SECONDS, MAX_SECONDS);
        return TimeUnit.SECONDS.toMicros(seconds)
                + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }
}
