/**
 * STS's operations: who am I, a session of a role, a session of oneself, and whose key that is. Who
 * may have a session is decided in the domain; here its credentials are put into AWS's words.
 */
@NullMarked
package dev.pastgrant.api.sts;

import org.jspecify.annotations.NullMarked;
