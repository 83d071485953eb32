/**
 * Roles: identities without credentials of their own, that those whom the trust policy names may
 * assume.
 */
@NullMarked
package dev.pastgrant.domain.account.role;

import org.jspecify.annotations.NullMarked;
