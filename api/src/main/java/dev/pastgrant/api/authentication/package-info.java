/**
 * Authenticates signed requests. It finds the secret of the key and checks the signature. The
 * account's turn checks whether the key is still valid.
 */
@NullMarked
package dev.pastgrant.api.authentication;

import org.jspecify.annotations.NullMarked;
