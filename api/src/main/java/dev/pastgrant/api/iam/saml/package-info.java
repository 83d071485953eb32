/** SAML providers: their operations, how requests name one, and how their metadata is read. */
@NullMarked
package dev.pastgrant.api.iam.saml;

import org.jspecify.annotations.NullMarked;
