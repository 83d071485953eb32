/**
 * From an authenticated request to a call, and from its outcome to a reply: the way of every AWS
 * operation.
 */
@NullMarked
package dev.pastgrant.api.gateway;

import org.jspecify.annotations.NullMarked;
