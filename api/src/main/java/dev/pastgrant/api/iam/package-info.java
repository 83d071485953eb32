/**
 * IAM's operations, each a plan: which permissions a request needs, which command or question it
 * is, and how AWS words the answer. What a user, a group and a role have in common is written once.
 */
@NullMarked
package dev.pastgrant.api.iam;

import org.jspecify.annotations.NullMarked;
