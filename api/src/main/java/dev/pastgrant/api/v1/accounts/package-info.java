/** {@code POST /v1/accounts}: a further account and its root key. */
@NullMarked
package dev.pastgrant.api.v1.accounts;

import org.jspecify.annotations.NullMarked;
