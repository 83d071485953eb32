/** {@code /v1/accounts}: opens a further account, lists all of them, and closes one. */
@NullMarked
package dev.pastgrant.api.v1.accounts;

import org.jspecify.annotations.NullMarked;
