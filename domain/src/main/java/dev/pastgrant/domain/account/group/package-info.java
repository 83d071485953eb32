/**
 * Groups: sets of users under one set of permissions. A group holds no groups, and is no principal.
 */
@NullMarked
package dev.pastgrant.domain.account.group;

import org.jspecify.annotations.NullMarked;
