/**
 * AWS's service models: which operations a service has, the shapes of their input and output with
 * their constraints, and the SDK classes that hold them.
 */
@NullMarked
package dev.pastgrant.api.wire.shape;

import org.jspecify.annotations.NullMarked;
