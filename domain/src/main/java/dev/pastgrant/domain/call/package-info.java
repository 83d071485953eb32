/**
 * One authenticated API call, from credential to record: the work it asks for, its turn, how it
 * ended, and the record that is written of it.
 */
@NullMarked
package dev.pastgrant.domain.call;

import org.jspecify.annotations.NullMarked;
