/** The operations on roles and their trust policies. */
@NullMarked
package dev.pastgrant.api.iam.role;

import org.jspecify.annotations.NullMarked;
