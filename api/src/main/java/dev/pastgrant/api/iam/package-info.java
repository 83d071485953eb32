/**
 * IAM's operations, with a package for each feature. A feature's package makes a request into a
 * plan, and the state of the account into a response. Permissions and rules are decided elsewhere.
 */
@NullMarked
package dev.pastgrant.api.iam;

import org.jspecify.annotations.NullMarked;
