/**
 * Sessions that STS issues: what a session carries and the event that says so. The credentials of a
 * session are sealed into its token, so any node can check them.
 */
@NullMarked
package dev.pastgrant.domain.session;

import org.jspecify.annotations.NullMarked;
