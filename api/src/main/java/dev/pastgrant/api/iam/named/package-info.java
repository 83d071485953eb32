/**
 * The things that IAM's requests name: a user, group or role; a user or, failing that, the caller;
 * a path; an ARN. An entity here knows how requests name it, which permission an operation needs on
 * it, and how LookupEvents names it. Operations that AWS has for each kind of entity are written
 * here once for all kinds.
 */
@NullMarked
package dev.pastgrant.api.iam.named;

import org.jspecify.annotations.NullMarked;
