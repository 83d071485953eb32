/** What the embedded event log must do beyond what any event log must. */
@NullMarked
package dev.pastgrant.ops.rocksdb;

import org.jspecify.annotations.NullMarked;
