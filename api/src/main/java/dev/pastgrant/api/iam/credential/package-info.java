/** The operations on access keys, and the reports on credentials and their use. */
@NullMarked
package dev.pastgrant.api.iam.credential;

import org.jspecify.annotations.NullMarked;
