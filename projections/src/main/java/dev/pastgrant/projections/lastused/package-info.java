/**
 * When, where and on which service each long-term access key and each role was last used, and when
 * each user and role last called each action, now or as of any position. Every authenticated call
 * counts, even a denied one. As in AWS, the first use in a span of 15 minutes stands for all uses
 * in that span. A busy key therefore costs four rows an hour and not one row per call.
 */
@NullMarked
package dev.pastgrant.projections.lastused;

import org.jspecify.annotations.NullMarked;
