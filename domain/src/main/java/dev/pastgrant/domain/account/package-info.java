/**
 * What may happen to an account. An Account is the fold of its events; AccountDecider answers a
 * command with events or a refusal. Nothing here does I/O or reads a clock.
 */
@NullMarked
package dev.pastgrant.domain.account;

import org.jspecify.annotations.NullMarked;
