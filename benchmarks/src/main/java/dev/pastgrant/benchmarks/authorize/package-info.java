/**
 * {@code bench authorize}: {@code POST /v1/authorize}, signed and over HTTP, beside a bare server
 * that reads a question's JSON and writes it back.
 */
@NullMarked
package dev.pastgrant.benchmarks.authorize;

import org.jspecify.annotations.NullMarked;
