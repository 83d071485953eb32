/**
 * Roles: identities without credentials of their own. The principals in a role's trust policy may
 * assume it.
 */
@NullMarked
package dev.pastgrant.domain.account.role;

import org.jspecify.annotations.NullMarked;
