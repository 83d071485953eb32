/** Instance profiles: their operations, how requests name one, and AWS's shape of one. */
@NullMarked
package dev.pastgrant.api.iam.instanceprofile;

import org.jspecify.annotations.NullMarked;
