/** The operations on delegation requests. */
@NullMarked
package dev.pastgrant.api.iam.delegation;

import org.jspecify.annotations.NullMarked;
