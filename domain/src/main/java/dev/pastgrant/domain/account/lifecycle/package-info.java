/** The account as a whole: how it is opened, and the alias in its sign-in link. */
@NullMarked
package dev.pastgrant.domain.account.lifecycle;

import org.jspecify.annotations.NullMarked;
