/**
 * Reads the JSON bodies of the native API strictly: whatever is not known, or stands twice, is a
 * fault that says where.
 */
@NullMarked
package dev.pastgrant.api.v1.json;

import org.jspecify.annotations.NullMarked;
