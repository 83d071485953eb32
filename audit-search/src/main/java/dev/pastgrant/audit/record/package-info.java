/**
 * Call records as others see them: in CloudTrail's form, and as the keys by which they are found.
 * Everything here is a pure function of the stored records, so none of it has to be stored.
 */
@NullMarked
package dev.pastgrant.audit.record;

import org.jspecify.annotations.NullMarked;
