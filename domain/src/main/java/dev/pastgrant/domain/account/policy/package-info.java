/**
 * Managed policies and their versions, and the grants of a user, group or role: what is attached,
 * what is inline, and what bounds it.
 */
@NullMarked
package dev.pastgrant.domain.account.policy;

import org.jspecify.annotations.NullMarked;
