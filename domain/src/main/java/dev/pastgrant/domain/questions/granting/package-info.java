/** Which policies grant a user, group or role access to a service. */
@NullMarked
package dev.pastgrant.domain.questions.granting;

import org.jspecify.annotations.NullMarked;
