/** Which accounts there are. An account by itself knows nothing of the others. */
@NullMarked
package dev.pastgrant.projections.directory;

import org.jspecify.annotations.NullMarked;
