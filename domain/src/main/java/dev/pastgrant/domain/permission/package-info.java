/**
 * What a caller may do: its policies gathered from its account, remembered for as long as the
 * account says the same, and asked about the permissions that a call needs.
 */
@NullMarked
package dev.pastgrant.domain.permission;

import org.jspecify.annotations.NullMarked;
