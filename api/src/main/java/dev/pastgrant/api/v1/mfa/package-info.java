/** What AWS has no operation for: how key fobs and security keys get here. */
@NullMarked
package dev.pastgrant.api.v1.mfa;

import org.jspecify.annotations.NullMarked;
