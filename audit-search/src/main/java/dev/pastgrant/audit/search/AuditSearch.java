package dev.pastgrant.audit.search;

import dev.pastgrant.audit.index.AuditIndex;
import dev.pastgrant.audit.index.Criterion;
import dev.pastgrant.audit.index.Field;
import dev.pastgrant.audit.index.IndexQuery;
import dev.pastgrant.audit.record.ActionTerms;
import dev.pastgrant.audit.record.ErrorTerms;
import dev.pastgrant.audit.record.PrincipalTerms;
import dev.pastgrant.audit.record.ResourceTerms;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds call records. It looks up their positions in the index and reads the records from the log.
 */
public final class AuditSearch {
    private final AuditIndex index;
    private final EventLog log;
    private final Duration patience;

    /**
     * @param patience how long a search waits for the index to reach the position it asks for
     */
    public AuditSearch(AuditIndex index, EventLog log, Duration patience) {
        this.index = index;
        this.log = log;
        this.patience = patience;
    }

    /**
     * The newest records that match. It may block.
     *
     * @throws IndexBehind if the index does not reach {@code upTo} in time
     */
    public AuditPage search(AuditQuery query) {
        return page(
                new IndexQuery(
                        criteria(query),
                        query.from(),
                        query.to(),
                        query.upTo(),
                        query.after(),
                        query.limit() + 1));
    }

    private static List<Criterion> criteria(AuditQuery query) {
        List<Criterion> criteria = new ArrayList<>();
        if (query.account() != null) {
            criteria.add(new Criterion(Field.ACCOUNT, query.account().digits()));
        }
        add(criteria, Field.PRINCIPAL, query.principal(), p -> Set.of(PrincipalTerms.asked(p)));
        add(criteria, Field.ACTION, query.action(), action -> Set.of(ActionTerms.asked(action)));
        add(criteria, Field.RESOURCE, query.resource(), ResourceTerms::asked);
        add(criteria, Field.ERROR, query.error(), error -> Set.of(ErrorTerms.asked(error)));
        return criteria;
    }

    private static void add(
            List<Criterion> criteria,
            Field field,
            @Nullable String asked,
            Function<String, Set<String>> keys) {
        if (asked != null) {
            criteria.add(new Criterion(field, keys.apply(asked)));
        }
    }

    /**
     * Answers a query whose limit is one more than the page holds. The extra record tells whether
     * there is a next page.
     */
    AuditPage page(IndexQuery query) {
        Position upTo = query.upTo();
        if (upTo != null && !index.awaitPosition(upTo, patience)) {
            throw new IndexBehind(upTo, index.processed());
        }
        List<Position> found = index.newest(query);
        if (found.size() < query.limit()) {
            return new AuditPage(log.readAt(found), null);
        }
        List<Position> shown = found.subList(0, found.size() - 1);
        return new AuditPage(log.readAt(shown), shown.getLast());
    }
}
