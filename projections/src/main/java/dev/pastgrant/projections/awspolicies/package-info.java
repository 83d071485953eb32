/**
 * AWS's managed policies and their versions, now and as of T: those of our own jar, and those of a
 * folder. They are read when they are first asked for.
 *
 * <p>The data of the jar are packed by {@code src/main/scripts/pack-aws-policies.py}, which tells
 * their form.
 */
@NullMarked
package dev.pastgrant.projections.awspolicies;

import org.jspecify.annotations.NullMarked;
