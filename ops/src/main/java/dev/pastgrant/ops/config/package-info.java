/**
 * What an operator can set, and nothing else: options of the command line, a few environment
 * variables, and the file that hands over the root user's access key. Whatever cannot be meant is
 * answered with one line that says what to write instead.
 */
@NullMarked
package dev.pastgrant.ops.config;

import org.jspecify.annotations.NullMarked;
