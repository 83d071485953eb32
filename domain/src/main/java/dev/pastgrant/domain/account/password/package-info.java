/** Console passwords: the account's policy for them, the users who have one, and their hashes. */
@NullMarked
package dev.pastgrant.domain.account.password;

import org.jspecify.annotations.NullMarked;
