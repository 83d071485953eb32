/**
 * One authenticated API call, from credential to record: who calls, what it needs to be allowed,
 * the work it asks for, how it ended, and the record that is written of it.
 */
@NullMarked
package dev.pastgrant.domain.call;

import org.jspecify.annotations.NullMarked;
