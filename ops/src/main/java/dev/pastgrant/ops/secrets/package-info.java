/**
 * Secrets at rest, and randomness. Each installation has one keyset, in a file beside the log that
 * only its owner may read. It seals every secret in an event and every session token. Without its
 * keyset, the log reveals no secret and lets nobody in, so the two should be backed up separately.
 */
@NullMarked
package dev.pastgrant.ops.secrets;

import org.jspecify.annotations.NullMarked;
