/**
 * What is decided: {@link dev.pastgrant.benchmarks.scenario.Scenario} makes policies and requests
 * of a {@link dev.pastgrant.benchmarks.scenario.Size} from a seed, the policies as JSON that our
 * own parser reads. An {@link dev.pastgrant.benchmarks.scenario.Engine} decides the requests.
 */
@NullMarked
package dev.pastgrant.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
