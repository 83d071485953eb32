/**
 * The rules of the house that no compiler checks: which package may know which, and what the
 * sources may look like. A rule that is broken here names the file to change.
 */
@NullMarked
package dev.pastgrant.ops.house;

import org.jspecify.annotations.NullMarked;
