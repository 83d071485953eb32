/** The operations on virtual MFA devices. */
@NullMarked
package dev.pastgrant.api.iam.mfa;

import org.jspecify.annotations.NullMarked;
