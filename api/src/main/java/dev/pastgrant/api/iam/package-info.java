/**
 * IAM's operations, a package for each feature: there, a request becomes a plan, and what the
 * account says becomes a response. Whether anything may happen is decided elsewhere.
 */
@NullMarked
package dev.pastgrant.api.iam;

import org.jspecify.annotations.NullMarked;
