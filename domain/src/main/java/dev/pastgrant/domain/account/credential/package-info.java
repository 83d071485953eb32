/**
 * Access keys and the secrets behind them. A plain secret has no printable form; what is stored is
 * sealed.
 */
@NullMarked
package dev.pastgrant.domain.account.credential;

import org.jspecify.annotations.NullMarked;
