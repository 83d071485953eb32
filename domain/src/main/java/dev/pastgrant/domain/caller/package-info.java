/**
 * Who makes a call: the credential it was signed with, the caller that the credential belongs to,
 * and what is known of the call before it is carried out.
 */
@NullMarked
package dev.pastgrant.domain.caller;

import org.jspecify.annotations.NullMarked;
