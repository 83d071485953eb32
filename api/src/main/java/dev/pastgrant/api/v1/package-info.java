/**
 * The native API, for what AWS has no operation for: the audit search, the present position,
 * further accounts. It is signed for the service pastgrant, authorized and recorded like any other
 * call.
 */
@NullMarked
package dev.pastgrant.api.v1;

import org.jspecify.annotations.NullMarked;
