package dev.pastgrant.domain.account;

import dev.pastgrant.domain.identity.CredentialKind;
import dev.pastgrant.domain.identity.Ids;
import dev.pastgrant.policy.id.UniqueId;
import java.util.Locale;

/** Ids that count: the first is number 1, whatever its kind. */
public final class NumberedIds implements Ids {
    private int last;

    public NumberedIds() {}

    @Override
    public UniqueId next(UniqueId.Kind kind) {
        last++;
        return numbered(kind, last);
    }

    @Override
    public UniqueId next(CredentialKind kind) {
        last++;
        return numbered(kind, last);
    }

    /** How many ids were given. */
    int given() {
        return last;
    }

    public static UniqueId numbered(CredentialKind kind, int number) {
        String digits = "%0" + kind.randomCharacters() + "d";
        return new UniqueId(kind.prefix() + String.format(Locale.ROOT, digits, number));
    }

    public static UniqueId numbered(UniqueId.Kind kind, int number) {
        return new UniqueId(kind.prefix() + String.format(Locale.ROOT, "%017d", number));
    }
}
