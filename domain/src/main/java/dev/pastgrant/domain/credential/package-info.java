/**
 * Access keys and the secrets behind them. A plain secret has no printable form; what is stored is
 * sealed.
 */
@NullMarked
package dev.pastgrant.domain.credential;

import org.jspecify.annotations.NullMarked;
