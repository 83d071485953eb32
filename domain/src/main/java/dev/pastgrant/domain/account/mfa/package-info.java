/** Virtual MFA devices and their one-time codes. A code works once. */
@NullMarked
package dev.pastgrant.domain.account.mfa;

import org.jspecify.annotations.NullMarked;
