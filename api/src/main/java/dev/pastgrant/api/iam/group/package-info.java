/** The operations on groups and on their members. */
@NullMarked
package dev.pastgrant.api.iam.group;

import org.jspecify.annotations.NullMarked;
