/**
 * Secrets at rest, and randomness. One keyset per installation, a file beside the log that only its
 * owner may read, seals every secret that an event holds and every session token. The log without
 * its keyset gives nobody's secret away, and lets nobody in, so the two are backed up apart.
 */
@NullMarked
package dev.pastgrant.ops.secrets;

import org.jspecify.annotations.NullMarked;
