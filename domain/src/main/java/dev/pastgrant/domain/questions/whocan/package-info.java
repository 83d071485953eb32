/**
 * Who can do what. {@link dev.pastgrant.domain.questions.whocan.AccessReview} answers both ways for
 * one state of an account: who can, or could under some circumstances, do an action to a resource;
 * and what a user or role can do. A question seldom tells all condition keys of the request it is
 * about, so an answer says always, never, or on which statements and keys it depends; it never says
 * always where a request could be denied, nor never where one could be allowed.
 */
@NullMarked
package dev.pastgrant.domain.questions.whocan;

import org.jspecify.annotations.NullMarked;
