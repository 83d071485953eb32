/**
 * AWS's wire protocols, without a transport. Bytes become the request classes of the AWS SDK, and
 * its response classes become bytes.
 *
 * <p>{@link dev.pastgrant.api.wire.OperationResolver} finds which {@link
 * dev.pastgrant.api.wire.shape.Operation} a {@link dev.pastgrant.api.wire.WireRequest} asks for,
 * {@link dev.pastgrant.api.wire.Codecs} turns it into the request class of the AWS SDK, {@link
 * dev.pastgrant.api.wire.Constraints} checks it against AWS's service model, and the reply or the
 * error goes back as XML or JSON. Three protocols serve five services: awsQuery (IAM, STS), awsJson
 * 1.1 (CloudTrail, Organizations) and restJson1 (Access Analyzer). Nothing here throws on bad
 * input. A reader returns an {@link dev.pastgrant.domain.refusal.Outcome}, which is a value or the
 * error to send.
 */
@NullMarked
package dev.pastgrant.api.wire;

import org.jspecify.annotations.NullMarked;
