/** The public keys by which users sign in to services that speak SSH. */
@NullMarked
package dev.pastgrant.domain.account.sshkey;

import org.jspecify.annotations.NullMarked;
