/** The operations on users. */
@NullMarked
package dev.pastgrant.api.iam.user;

import org.jspecify.annotations.NullMarked;
