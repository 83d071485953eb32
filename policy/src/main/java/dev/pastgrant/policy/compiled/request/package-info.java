/**
 * A request as compiled policies look at it: everything that several statements compare is found
 * out once.
 */
@NullMarked
package dev.pastgrant.policy.compiled.request;

import org.jspecify.annotations.NullMarked;
