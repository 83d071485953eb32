/** The rules for sessions: who may have one, of whom, and for how long. */
@NullMarked
package dev.pastgrant.domain.sts;

import org.jspecify.annotations.NullMarked;
