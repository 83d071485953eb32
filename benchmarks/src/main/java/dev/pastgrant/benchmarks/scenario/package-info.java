/**
 * The input of the decisions. {@link dev.pastgrant.benchmarks.scenario.Scenario} makes the policies
 * and requests of a {@link dev.pastgrant.benchmarks.scenario.Size} from a fixed seed. The policies
 * are JSON, which our own parser reads. An {@link dev.pastgrant.benchmarks.scenario.Engine} decides
 * the requests.
 */
@NullMarked
package dev.pastgrant.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
