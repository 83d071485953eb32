/** What cannot exist on this server yet: its lists are empty, and none of it is ever found. */
@NullMarked
package dev.pastgrant.api.iam.absent;

import org.jspecify.annotations.NullMarked;
