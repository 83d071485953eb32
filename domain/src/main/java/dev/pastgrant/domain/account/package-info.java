/**
 * The account, and the rules for changing it. An {@code Account} is the fold of its events. {@code
 * AccountDecider} answers a command with events or a refusal. The packages below hold the features,
 * each with its commands, rules, events and state. Nothing here does I/O or reads a clock.
 */
@NullMarked
package dev.pastgrant.domain.account;

import org.jspecify.annotations.NullMarked;
