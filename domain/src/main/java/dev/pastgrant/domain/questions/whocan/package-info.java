/**
 * Who can do what. {@link dev.pastgrant.domain.questions.whocan.AccessReview} answers two questions
 * for one state of an account: who can do an action on a resource, always or under some
 * circumstances, and what a user or role can do. A question rarely gives all condition keys of the
 * request. An answer is therefore always, never, or the statements and keys on which it depends. It
 * is never "always" if a request could be denied, and never "never" if one could be allowed.
 */
@NullMarked
package dev.pastgrant.domain.questions.whocan;

import org.jspecify.annotations.NullMarked;
