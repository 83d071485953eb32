/** OpenID Connect providers, whose tokens roles may trust. */
@NullMarked
package dev.pastgrant.domain.account.oidc;

import org.jspecify.annotations.NullMarked;
