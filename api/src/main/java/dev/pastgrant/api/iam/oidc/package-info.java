/** The operations on OpenID Connect providers. */
@NullMarked
package dev.pastgrant.api.iam.oidc;

import org.jspecify.annotations.NullMarked;
