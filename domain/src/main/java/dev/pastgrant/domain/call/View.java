package dev.pastgrant.domain.call;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.log.Position;
import java.time.Instant;

/**
 * An account as a read sees it.
 *
 * @param position the last position it includes
 * @param instant the moment it is seen at: now, or the effective instant of an as-of read
 * @param caller who is reading, as of now
 */
public record View(Account account, Position position, Instant instant, Caller caller) {}
