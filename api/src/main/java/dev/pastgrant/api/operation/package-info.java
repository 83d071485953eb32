/**
 * What an operation is: a row that names it, says what it is about, the permission that it needs
 * and what it does to an account. Nothing here knows HTTP; what a request asks for becomes a plan,
 * and the gateway turns plans into calls. Requests and responses are the AWS SDK's, read and
 * written by the names of their members.
 */
@NullMarked
package dev.pastgrant.api.operation;

import org.jspecify.annotations.NullMarked;
