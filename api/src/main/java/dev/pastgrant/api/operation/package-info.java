/**
 * Operations as rows. A row has the operation's name, what it is about, the permission it needs,
 * and what it does to an account. A request becomes a plan, and the gateway makes plans into calls.
 * Nothing here knows HTTP. Requests and responses are the AWS SDK's classes, which are read and
 * written by the names of their members.
 */
@NullMarked
package dev.pastgrant.api.operation;

import org.jspecify.annotations.NullMarked;
