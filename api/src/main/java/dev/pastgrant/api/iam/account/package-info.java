/** The operations on the account itself: its alias and what is in it. */
@NullMarked
package dev.pastgrant.api.iam.account;

import org.jspecify.annotations.NullMarked;
