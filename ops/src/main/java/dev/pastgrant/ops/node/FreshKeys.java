package dev.pastgrant.ops.node;

import dev.pastgrant.api.v1.accounts.AccountsRoute;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.ops.secrets.RandomSecrets;
import dev.pastgrant.ops.turns.Environment;
import dev.pastgrant.policy.id.AccountId;
import java.util.Locale;

/** New keys and account numbers, from the platform's secure randomness. */
final class FreshKeys implements Environment.SessionKeys, AccountsRoute.NewAccounts {
    private static final long ACCOUNTS = 900_000_000_000L;
    private static final long FIRST_ACCOUNT = 100_000_000_000L;

    private final RandomSecrets random = new RandomSecrets();

    @Override
    public AccessKeyId nextId(AccountId account) {
        return AccessKeyId.of(AccessKeyId.Kind.TEMPORARY, account, random.bits());
    }

    @Override
    public AccessKeyId nextKey(AccountId account) {
        return AccessKeyId.of(AccessKeyId.Kind.LONG_TERM, account, random.bits());
    }

    @Override
    public Secret nextSecret() {
        return Secret.of(random.secretAccessKey());
    }

    @Override
    public AccountId nextAccount() {
        long number = FIRST_ACCOUNT + Math.floorMod(random.bits(), ACCOUNTS);
        return new AccountId(String.format(Locale.ROOT, "%012d", number));
    }
}
