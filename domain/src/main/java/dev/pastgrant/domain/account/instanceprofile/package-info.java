/** Instance profiles: the names under which EC2 instances get a role. */
@NullMarked
package dev.pastgrant.domain.account.instanceprofile;

import org.jspecify.annotations.NullMarked;
