/**
 * What IAM's requests name: a user, group or role, a user or else the caller, a path, an ARN. Each
 * knows how requests name it, the permission on it that an operation needs, and how LookupEvents
 * names it. What AWS has once for each kind of entity is written here once for all of them.
 */
@NullMarked
package dev.pastgrant.api.iam.named;

import org.jspecify.annotations.NullMarked;
