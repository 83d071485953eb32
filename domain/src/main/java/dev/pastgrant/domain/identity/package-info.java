/** Names, paths and references of an account's entities, and directories of them. */
@NullMarked
package dev.pastgrant.domain.identity;

import org.jspecify.annotations.NullMarked;
