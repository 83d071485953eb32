/** CloudTrail's operations over the audit index. */
@NullMarked
package dev.pastgrant.api.cloudtrail;

import org.jspecify.annotations.NullMarked;
