package dev.pastgrant.benchmarks.lists;

import java.util.HashMap;
import java.util.Map;

/** A list operation with its parameters, in pages of a hundred. */
record PagedList(String action, Map<String, String> parameters) {
    static PagedList of(String action) {
        return new PagedList(action, Map.of("MaxItems", "100"));
    }

    PagedList with(String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return new PagedList(action, Map.copyOf(more));
    }

    /** The parameters of the page after a marker. */
    Map<String, String> from(String marker) {
        return with("Marker", marker).parameters();
    }

    @Override
    public String toString() {
        String scope = parameters.get("Scope");
        return scope == null ? action : action + ", Scope " + scope;
    }
}
