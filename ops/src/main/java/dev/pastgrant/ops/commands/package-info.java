/**
 * The write path: Axon Framework over our event log. One slot per account gives its commands their
 * turns and keeps two values of the account, the sequenced one for the next turn and the durable
 * one for everybody else. Only this package and {@code ops.followers} know Axon.
 */
@NullMarked
package dev.pastgrant.ops.commands;

import org.jspecify.annotations.NullMarked;
