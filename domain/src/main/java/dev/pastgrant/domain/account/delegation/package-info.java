/**
 * Delegation requests: a partner asks for permissions in an account for some hours, and somebody of
 * the account takes the request, has it approved, accepts or rejects it.
 */
@NullMarked
package dev.pastgrant.domain.account.delegation;

import org.jspecify.annotations.NullMarked;
