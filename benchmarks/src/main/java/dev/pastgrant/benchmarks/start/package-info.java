/** How long a node takes to get ready, and what memory it then has, beside a bare server. */
@NullMarked
package dev.pastgrant.benchmarks.start;

import org.jspecify.annotations.NullMarked;
