package dev.pastgrant.benchmarks.scenario;

/** Decides the requests of a scenario. It is prepared for the scenario as far as its API allows. */
public interface Engine {
    /** Whether the request of this number is allowed. */
    boolean decide(int request);
}
