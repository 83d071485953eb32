/** What the command line and the environment say, and the file that holds the first root key. */
@NullMarked
package dev.pastgrant.ops.config;

import org.jspecify.annotations.NullMarked;
