/** The operations of the policy simulator, which answer what would be allowed and do nothing. */
@NullMarked
package dev.pastgrant.api.iam.simulate;

import org.jspecify.annotations.NullMarked;
