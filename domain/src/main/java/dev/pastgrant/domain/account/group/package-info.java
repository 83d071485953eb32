/**
 * Groups: sets of users under one set of permissions. A group contains no other groups, and it is
 * not a principal.
 */
@NullMarked
package dev.pastgrant.domain.account.group;

import org.jspecify.annotations.NullMarked;
