/** Tags: up to fifty pairs, whose keys compare without case and are kept as typed. */
@NullMarked
package dev.pastgrant.domain.tag;

import org.jspecify.annotations.NullMarked;
