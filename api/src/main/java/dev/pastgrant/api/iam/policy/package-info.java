/**
 * The operations on policies: managed ones with their versions and uses, those that users, groups
 * and roles have attached or of their own, and permissions boundaries.
 */
@NullMarked
package dev.pastgrant.api.iam.policy;

import org.jspecify.annotations.NullMarked;
