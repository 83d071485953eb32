/** SSH public keys: their operations, and the two encodings in which AWS takes and shows them. */
@NullMarked
package dev.pastgrant.api.iam.sshkey;

import org.jspecify.annotations.NullMarked;
