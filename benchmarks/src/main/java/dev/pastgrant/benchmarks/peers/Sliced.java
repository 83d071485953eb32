package dev.pastgrant.benchmarks.peers;

import dev.pastgrant.benchmarks.scenario.Ask;
import dev.pastgrant.benchmarks.scenario.Engine;
import dev.pastgrant.benchmarks.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One engine per user, which has only the policies that bear on that user. */
public final class Sliced implements Engine {
    private final List<Place> places;

    /** The engine that decides a request, and the number of the request in that engine. */
    private record Place(Engine engine, int request) {}

    /** Makes an engine for each user that asks. */
    public Sliced(Scenario scenario, Function<Scenario, Engine> make) {
        Map<Integer, Engine> engines = new HashMap<>();
        Map<Integer, Integer> asked = new HashMap<>();
        places =
                scenario.asks().stream()
                        .map(Ask::user)
                        .map(user ->
                                new Place(
                                        engines.computeIfAbsent(
                                                user, _ -> make.apply(scenario.of(user))),
                                        asked.merge(user, 1, Integer::sum) - 1))
                        .toList();
    }

    @Override
    public boolean decide(int request) {
        Place place = places.get(request);
        return place.engine().decide(place.request());
    }
}
