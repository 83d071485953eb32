package dev.pastgrant.audit.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns index queries into Lucene's. Positions and times become ranges over doc values. The index
 * is sorted by position, and thereby by time, so Lucene takes or skips whole blocks unread.
 */
final class LuceneQueries {
    private LuceneQueries() {}

    static Query of(IndexQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        for (Criterion criterion : query.criteria()) {
            all.add(anyOf(criterion), Occur.FILTER);
        }
        if (query.upTo() != null || query.before() != null) {
            all.add(positions(query), Occur.FILTER);
        }
        if (query.from() != null || query.to() != null) {
            all.add(times(query), Occur.FILTER);
        }
        return all.build();
    }

    private static Query anyOf(Criterion criterion) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String key : criterion.anyOf()) {
            any.add(new TermQuery(new Term(criterion.field().name(), key)), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query positions(IndexQuery query) {
        long upTo = query.upTo() == null ? Long.MAX_VALUE : query.upTo().value();
        long before = query.before() == null ? Long.MAX_VALUE : query.before().value() - 1;
        return NumericDocValuesField.newSlowRangeQuery(
                RecordDocument.POSITION, Long.MIN_VALUE, Math.min(upTo, before));
    }

    private static Query times(IndexQuery query) {
        long from = query.from() == null ? Long.MIN_VALUE : notBefore(query.from());
        long to = query.to() == null ? Long.MAX_VALUE : RecordDocument.micros(query.to());
        return NumericDocValuesField.newSlowRangeQuery(RecordDocument.TIME, from, to);
    }

    /** The earliest microsecond that is not before the instant. */
    private static long notBefore(Instant instant) {
        long micros = RecordDocument.micros(instant);
        return instant.equals(instant.truncatedTo(ChronoUnit.MICROS)) ? micros : micros + 1;
    }
}
