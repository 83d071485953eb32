/**
 * How an operation is written down: from an AWS request, a plan that says which permissions it
 * needs, which work it asks of the account, and how the response is made. Plans decide nothing, so
 * each is a few lines; the turn carries them out.
 */
@NullMarked
package dev.pastgrant.api.operation;

import org.jspecify.annotations.NullMarked;
