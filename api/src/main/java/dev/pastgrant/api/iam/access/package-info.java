/** Reports on the services that were last accessed, which are made as jobs. */
@NullMarked
package dev.pastgrant.api.iam.access;

import org.jspecify.annotations.NullMarked;
