/** {@code POST /v1/accounts}: opens a further account and shows its root access key. */
@NullMarked
package dev.pastgrant.api.v1.accounts;

import org.jspecify.annotations.NullMarked;
