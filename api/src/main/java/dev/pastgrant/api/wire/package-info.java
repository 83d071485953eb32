/**
 * AWS's wire protocols without a transport: bytes in, AWS's own request classes out, and back.
 *
 * <p>{@link dev.pastgrant.api.wire.OperationResolver} finds which {@link
 * dev.pastgrant.api.wire.shape.Operation} a {@link dev.pastgrant.api.wire.WireRequest} asks for,
 * {@link dev.pastgrant.api.wire.Codecs} turns it into the request class of the AWS SDK, {@link
 * dev.pastgrant.api.wire.Constraints} checks it against AWS's service model, and the reply or the
 * error goes back as XML or JSON. Three protocols carry five services: awsQuery (IAM, STS), awsJson
 * 1.1 (CloudTrail, Organizations) and restJson1 (Access Analyzer). Nothing in here throws on bad
 * input: a reader answers an {@link dev.pastgrant.domain.refusal.Outcome}, a value or the error to
 * send.
 */
@NullMarked
package dev.pastgrant.api.wire;

import org.jspecify.annotations.NullMarked;
