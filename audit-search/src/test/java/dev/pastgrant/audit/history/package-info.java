/** Histories to index and search: sample calls, random ones by seed, and a log that holds them. */
@NullMarked
package dev.pastgrant.audit.history;

import org.jspecify.annotations.NullMarked;
