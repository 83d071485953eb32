/** The identifiers that policies name things by: account numbers, ARNs and unique ids. */
@NullMarked
package dev.pastgrant.policy.id;

import org.jspecify.annotations.NullMarked;
