/** The persistent map from which the states of accounts are made. */
@NullMarked
package dev.pastgrant.domain.collection;

import org.jspecify.annotations.NullMarked;
