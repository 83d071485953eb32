/** IAM users: their commands, rules, events and state. */
@NullMarked
package dev.pastgrant.domain.account.user;

import org.jspecify.annotations.NullMarked;
