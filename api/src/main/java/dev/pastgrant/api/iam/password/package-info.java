/** Operations on console passwords and on what an account demands of them. */
@NullMarked
package dev.pastgrant.api.iam.password;

import org.jspecify.annotations.NullMarked;
