package dev.pastgrant.domain.decision;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.call.Identification;
import dev.pastgrant.domain.decision.Subject.Search;
import dev.pastgrant.domain.identity.AccountId;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Remembers the principals that were found on the latest state of each account, so that their
 * policies are gathered once for each state and not for each question. An account that changed is
 * another value, and then nothing of it is known.
 */
public final class KnownSubjects {
    private static final int ACCOUNTS_MAX = 1024;
    private static final int SUBJECTS_MAX = 4096;

    private final ConcurrentMap<AccountId, OfAccount> accounts = new ConcurrentHashMap<>();

    /** Nobody is known yet. */
    public KnownSubjects() {}

    private record OfAccount(Account account, ConcurrentMap<Whom, Subject> subjects) {}

    /** The same as {@link Subject#find}. */
    public Search find(Account account, Whom whom, Instant at) {
        ConcurrentMap<Whom, Subject> subjects = subjects(account);
        Subject known = subjects.get(whom);
        if (known == null) {
            Search search = Subject.find(account, whom, at);
            if (search instanceof Search.Found(var subject)) {
                remember(whom, subject, subjects);
            }
            return search;
        }
        return whom instanceof Whom.Holder(var credential)
                        && Subject.identify(account, credential, at)
                                instanceof Identification.Unknown(var refusal)
                ? new Search.Missing(refusal)
                : new Search.Found(known);
    }

    @SuppressWarnings("ReferenceEquality") // To compare accounts costs more than to look again.
    private ConcurrentMap<Whom, Subject> subjects(Account account) {
        OfAccount known = accounts.get(account.id());
        if (known != null && known.account() == account) {
            return known.subjects();
        }
        if (accounts.size() >= ACCOUNTS_MAX) {
            accounts.clear();
        }
        OfAccount fresh = new OfAccount(account, new ConcurrentHashMap<>());
        accounts.put(account.id(), fresh);
        return fresh.subjects();
    }

    private static void remember(
            Whom whom, Subject subject, ConcurrentMap<Whom, Subject> subjects) {
        if (subjects.size() >= SUBJECTS_MAX) {
            subjects.clear();
        }
        subjects.put(whom, subject);
    }
}
