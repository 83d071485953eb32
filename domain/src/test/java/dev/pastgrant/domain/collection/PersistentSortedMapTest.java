package dev.pastgrant.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PersistentSortedMapTest {
    @Test
    void it_agrees_with_a_tree_map_whatever_is_done_to_both() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int life = 0; life < 50; life++) {
            TreeMap<Integer, Integer> model = new TreeMap<>();
            PersistentSortedMap<Integer, Integer> map = PersistentSortedMap.empty();
            for (int step = 0; step < 200; step++) {
                TreeMap<Integer, Integer> modelBefore = new TreeMap<>(model);
                PersistentSortedMap<Integer, Integer> before = map;
                int key = random.nextInt(60);
                if (random.nextBoolean()) {
                    model.put(key, step);
                    map = map.with(key, step);
                } else {
                    model.remove(key);
                    map = map.without(key);
                }
                expectSame(seed, map, model, random.nextInt(-1, 61));
                expectSame(seed, before, modelBefore, random.nextInt(-1, 61));
            }
        }
    }

    private static void expectSame(
            long seed,
            PersistentSortedMap<Integer, Integer> map,
            NavigableMap<Integer, Integer> model,
            int key) {
        assertThat(map.size()).as("-Dseed=%d", seed).isEqualTo(model.size());
        assertThat(map.values()).as("-Dseed=%d", seed).containsExactlyElementsOf(model.values());
        assertThat(map.valuesAfter(key))
                .as("-Dseed=%d, after %d", seed, key)
                .containsExactlyElementsOf(model.tailMap(key, false).values());
        assertThat(map.get(key).orElse(null)).as("-Dseed=%d", seed).isEqualTo(model.get(key));
    }
}
