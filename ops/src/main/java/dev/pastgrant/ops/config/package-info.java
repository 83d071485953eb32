/**
 * Everything that an operator can set: options of the command line, a few environment variables,
 * and the file that hands over the root user's access key. An invalid setting is answered with one
 * line that says what to write instead.
 */
@NullMarked
package dev.pastgrant.ops.config;

import org.jspecify.annotations.NullMarked;
