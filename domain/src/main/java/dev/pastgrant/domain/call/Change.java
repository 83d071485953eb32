package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import java.util.List;

/**
 * What a command did, from which the answer is written. The events are empty if everything was
 * already as asked.
 */
public record Change(Account before, Account after, List<AccountEvent> events) {}
