/** What a page of a long list costs, beside the same page of a short one. */
@NullMarked
package dev.pastgrant.benchmarks.lists;

import org.jspecify.annotations.NullMarked;
