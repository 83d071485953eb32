/**
 * What a caller may do. Its policies are gathered from its account and remembered for as long as
 * the account says the same. They decide whether the caller has the permissions that a call needs.
 */
@NullMarked
package dev.pastgrant.domain.permission;

import org.jspecify.annotations.NullMarked;
