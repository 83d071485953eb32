/**
 * The caller of a call: the credential that signed the call, the caller to which the credential
 * belongs, and what is known of the call before it is carried out.
 */
@NullMarked
package dev.pastgrant.domain.caller;

import org.jspecify.annotations.NullMarked;
