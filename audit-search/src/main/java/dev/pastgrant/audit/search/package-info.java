/**
 * Questions about who did what, when: our own search by any combination of principal, action,
 * resource, error and time, and CloudTrail's LookupEvents. The index says where the records are,
 * the log has them. A page goes on from a position, so it stays the same while new records arrive.
 */
@NullMarked
package dev.pastgrant.audit.search;

import org.jspecify.annotations.NullMarked;
