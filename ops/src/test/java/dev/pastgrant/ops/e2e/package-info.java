/**
 * The whole node as its users meet it: started for real on a data folder, and asked over HTTP by
 * the AWS SDK, by the stock {@code aws} command, and by clients that mean harm. Each test class has
 * a node of its own and each test an account of its own, so nothing that one test does is seen by
 * another.
 */
@NullMarked
package dev.pastgrant.ops.e2e;

import org.jspecify.annotations.NullMarked;
