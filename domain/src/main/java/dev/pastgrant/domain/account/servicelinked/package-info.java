/** Service-linked roles: the roles that AWS makes for its services, and their deletion. */
@NullMarked
package dev.pastgrant.domain.account.servicelinked;

import org.jspecify.annotations.NullMarked;
