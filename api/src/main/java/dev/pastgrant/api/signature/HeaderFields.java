package dev.pastgrant.api.signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The header fields of a request. Names are compared without regard to case, and each has all its
 * values in wire order. Each character stands for one octet of the wire (ISO 8859-1), as Netty
 * hands them over.
 */
public final class HeaderFields {

    private final Map<String, List<String>> values;
    private final int lines;
    private final int octets;

    private HeaderFields(Map<String, List<String>> values, int lines, int octets) {
        this.values = values;
        this.lines = lines;
        this.octets = octets;
    }

    /**
     * The headers of a request, already grouped by name.
     *
     * @param values the values of each header in wire order, by lower-case name
     */
    public static HeaderFields of(Map<String, List<String>> values) {
        int count = 0;
        int octets = 0;
        for (Map.Entry<String, List<String>> header : values.entrySet()) {
            for (String value : header.getValue()) {
                count++;
                octets += header.getKey().length() + value.length();
            }
        }
        return new HeaderFields(values, count, octets);
    }

    /** Groups the header lines of a request, given in wire order. */
    public static HeaderFields of(Iterable<? extends Map.Entry<String, String>> lines) {
        Map<String, List<String>> values = new HashMap<>();
        int count = 0;
        int octets = 0;
        for (Map.Entry<String, String> line : lines) {
            String name = line.getKey().toLowerCase(Locale.ROOT);
            values.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(line.getValue());
            count++;
            octets += line.getKey().length() + line.getValue().length();
        }
        values.replaceAll((_, all) -> List.copyOf(all));
        return new HeaderFields(Map.copyOf(values), count, octets);
    }

    /** The names, in lower case. */
    public Set<String> names() {
        return values.keySet();
    }

    /** All values of a header; empty if it was not sent. The name must be in lower case. */
    public List<String> all(String lowerCaseName) {
        return values.getOrDefault(lowerCaseName, List.of());
    }

    boolean has(String lowerCaseName) {
        return values.containsKey(lowerCaseName);
    }

    boolean isWithin(int linesMax, int octetsMax) {
        return lines <= linesMax && octets <= octetsMax;
    }

    boolean areOctets() {
        for (List<String> all : values.values()) {
            for (String value : all) {
                if (!PercentEncoding.areOctets(value)) {
                    return false;
                }
            }
        }
        return true;
    }
}
