/**
 * Certificates: the operations on those of users and of servers, and the reading of what was
 * uploaded.
 */
@NullMarked
package dev.pastgrant.api.iam.certificate;

import org.jspecify.annotations.NullMarked;
