/** The whole of an account's identities and policies in one list. */
@NullMarked
package dev.pastgrant.api.iam.details;

import org.jspecify.annotations.NullMarked;
