/**
 * AWS's credential report: the credentials of each user, their age and their last use, one line per
 * user. A report is computed from one state of the account and the last uses up to one position, so
 * a report of any past moment is available at any time.
 */
@NullMarked
package dev.pastgrant.projections.credentialreport;

import org.jspecify.annotations.NullMarked;
