/** The one persistent collection that states are made of. */
@NullMarked
package dev.pastgrant.domain.collection;

import org.jspecify.annotations.NullMarked;
