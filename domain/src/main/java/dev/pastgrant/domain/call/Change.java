package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.AccountEvent;
import java.util.List;

/** What a command did, for the answer to be written from. No events: all was already as asked. */
public record Change(Account before, Account after, List<AccountEvent> events) {}
