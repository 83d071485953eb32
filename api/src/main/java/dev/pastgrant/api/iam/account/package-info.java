/** The operations on the account itself: its alias and its summary. */
@NullMarked
package dev.pastgrant.api.iam.account;

import org.jspecify.annotations.NullMarked;
