/** Tags: up to fifty pairs of key and value. Keys are kept as typed. */
@NullMarked
package dev.pastgrant.domain.tag;

import org.jspecify.annotations.NullMarked;
