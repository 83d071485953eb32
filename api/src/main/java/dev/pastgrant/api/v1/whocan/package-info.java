/**
 * Who can do what, for audits. {@code GET /v1/who-can} finds the principals that can do an action
 * on a resource. {@code GET /v1/what-can} finds what a principal can do. Both answer in pages.
 */
@NullMarked
package dev.pastgrant.api.v1.whocan;

import org.jspecify.annotations.NullMarked;
