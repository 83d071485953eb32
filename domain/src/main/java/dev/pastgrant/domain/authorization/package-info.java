/**
 * The policy language and its evaluation: parsed documents, requests, and the verdict with its
 * reason.
 */
@NullMarked
package dev.pastgrant.domain.authorization;

import org.jspecify.annotations.NullMarked;
