/**
 * From a signed request to a credential: finds the secret of the key, checks the signature, and
 * leaves to the account's turn whether the key is still good.
 */
@NullMarked
package dev.pastgrant.api.authentication;

import org.jspecify.annotations.NullMarked;
