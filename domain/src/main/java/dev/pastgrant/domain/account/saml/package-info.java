/** SAML providers: the identity providers of a company whose users may assume roles. */
@NullMarked
package dev.pastgrant.domain.account.saml;

import org.jspecify.annotations.NullMarked;
