/** The rules for sessions: who may have a session of which principal, and for how long. */
@NullMarked
package dev.pastgrant.domain.sts;

import org.jspecify.annotations.NullMarked;
