package dev.pastgrant.benchmarks.scenario;

/** What decides the requests of a scenario, prepared for it as far as its API allows. */
public interface Engine {
    /** Whether the request of this number is allowed. */
    boolean decide(int request);
}
