package dev.pastgrant.ops.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The names that somebody may have meant who typed another one. */
final class NearMatches {
    private static final int MOST = 2;

    private NearMatches() {}

    /** The names at most a third of whose letters are wrong, missing or swapped; nearest first. */
    static List<String> of(String typed, Collection<String> names) {
        return names.stream()
                .map(name -> Map.entry(name, distance(typed, name)))
                .filter(near -> 3 * near.getValue() <= near.getKey().length())
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many letters must be changed, put in, left out or swapped with the next one. */
    private static int distance(String from, String to) {
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, from, to, i, j);
            }
        }
        return least[from.length()][to.length()];
    }

    private static int step(int[][] least, String from, String to, int i, int j) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best =
                Math.min(
                        least[i - 1][j - 1] + change,
                        Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean isSwapped =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return isSwapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }
}
