/**
 * AWS's service models: the operations of each service, the shapes of their input and output with
 * their constraints, and the SDK classes for them.
 */
@NullMarked
package dev.pastgrant.api.wire.shape;

import org.jspecify.annotations.NullMarked;
