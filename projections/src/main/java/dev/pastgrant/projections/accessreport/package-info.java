/** Which of the services that a user, group, role or policy may use were used, and when. */
@NullMarked
package dev.pastgrant.projections.accessreport;

import org.jspecify.annotations.NullMarked;
