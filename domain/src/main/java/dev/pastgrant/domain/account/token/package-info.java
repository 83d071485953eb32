/** Which tokens STS gives an account: to its sessions, and for services elsewhere. */
@NullMarked
package dev.pastgrant.domain.account.token;

import org.jspecify.annotations.NullMarked;
