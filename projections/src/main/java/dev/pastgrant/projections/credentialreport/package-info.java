/**
 * AWS's credential report: who holds which credentials, how old they are and when they were last
 * used, one line per user. It is written from one state of the account and the last uses up to one
 * position, so the report of any moment can be had at any time.
 */
@NullMarked
package dev.pastgrant.projections.credentialreport;

import org.jspecify.annotations.NullMarked;
