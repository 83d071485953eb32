/** The identifiers that AWS hands out: account numbers, ARNs, unique ids, names and paths. */
@NullMarked
package dev.pastgrant.domain.identity;

import org.jspecify.annotations.NullMarked;
