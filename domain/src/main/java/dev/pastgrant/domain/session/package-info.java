/**
 * Sessions that STS issues: what a session consists of, and the event that it was issued. The
 * credentials of a session are sealed into its token, so any node can check them.
 */
@NullMarked
package dev.pastgrant.domain.session;

import org.jspecify.annotations.NullMarked;
