/**
 * Searches for who did what and when: our own search by any combination of principal, action,
 * resource, error and time, and CloudTrail's LookupEvents. The index finds the positions of the
 * records, and the log has the records. A page continues from a position, so it stays the same
 * while new records arrive.
 */
@NullMarked
package dev.pastgrant.audit.search;

import org.jspecify.annotations.NullMarked;
