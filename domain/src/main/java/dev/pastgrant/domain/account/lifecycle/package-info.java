/** The account as a whole: how it opens, and the alias that its sign-in link may carry. */
@NullMarked
package dev.pastgrant.domain.account.lifecycle;

import org.jspecify.annotations.NullMarked;
