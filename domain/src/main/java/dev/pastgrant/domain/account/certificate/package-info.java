/**
 * The X.509 certificates of an account: those by which users sign requests, and those of servers.
 */
@NullMarked
package dev.pastgrant.domain.account.certificate;

import org.jspecify.annotations.NullMarked;
