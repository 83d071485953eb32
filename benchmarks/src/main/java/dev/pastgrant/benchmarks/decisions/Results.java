package dev.pastgrant.benchmarks.decisions;

import dev.pastgrant.benchmarks.scenario.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

/** The results. Each is measured when it is first asked for. */
final class Results {
    private final Map<Size, Map<Contender, Timing>> timings = new EnumMap<>(Size.class);
    private final BiFunction<Size, Contender, Timing> measure;

    Results(BiFunction<Size, Contender, Timing> measure) {
        this.measure = measure;
    }

    Timing of(Size size, Contender contender) {
        return timings.computeIfAbsent(size, _ -> new EnumMap<>(Contender.class))
                .computeIfAbsent(contender, _ -> measure.apply(size, contender));
    }

    /** The median of one contender divided by that of the other. */
    double ratio(Size size, Contender one, Contender other) {
        return of(size, one).median() / of(size, other).median();
    }
}
