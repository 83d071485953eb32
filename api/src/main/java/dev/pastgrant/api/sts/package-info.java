/**
 * STS's operations: sessions of a role, sessions of the caller itself, the caller's identity, the
 * account of an access key, and encoded authorization messages. The domain decides who gets a
 * session. This package puts the session's credentials into AWS's shape.
 */
@NullMarked
package dev.pastgrant.api.sts;

import org.jspecify.annotations.NullMarked;
