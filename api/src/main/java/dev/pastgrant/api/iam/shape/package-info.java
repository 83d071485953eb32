/** What more than one feature shows in AWS's shape: users, tags, policy documents. */
@NullMarked
package dev.pastgrant.api.iam.shape;

import org.jspecify.annotations.NullMarked;
