/** IAM users: what can be asked of one, what can have happened to one, and the state it is in. */
@NullMarked
package dev.pastgrant.domain.account.user;

import org.jspecify.annotations.NullMarked;
