/** The operations on groups and on who is in them. */
@NullMarked
package dev.pastgrant.api.iam.group;

import org.jspecify.annotations.NullMarked;
