/**
 * Requests as compiled policies see them. Everything that several statements compare is worked out
 * once.
 */
@NullMarked
package dev.pastgrant.policy.compiled.request;

import org.jspecify.annotations.NullMarked;
