/** AWS's shapes that more than one feature uses: users, tags, boundaries and policy documents. */
@NullMarked
package dev.pastgrant.api.iam.shape;

import org.jspecify.annotations.NullMarked;
