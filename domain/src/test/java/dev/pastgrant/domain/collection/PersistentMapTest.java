package dev.pastgrant.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersistentMapTest {
    /** Keys that meet in one bucket: the hash is a few bits of the number. */
    private record Key(int number) {
        @Override
        public int hashCode() {
            return number % 7;
        }
    }

    @Test
    void it_agrees_with_a_hash_map_whatever_is_done_to_both() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int life = 0; life < 50; life++) {
            Map<Key, Integer> model = new HashMap<>();
            PersistentMap<Key, Integer> map = PersistentMap.empty();
            for (int step = 0; step < 200; step++) {
                Map<Key, Integer> modelBefore = Map.copyOf(model);
                PersistentMap<Key, Integer> before = map;
                map = change(random, model, map);
                expectSame(seed, map, model);
                expectSame(seed, before, modelBefore);
            }
        }
    }

    private static PersistentMap<Key, Integer> change(
            Random random, Map<Key, Integer> model, PersistentMap<Key, Integer> map) {
        Key key = new Key(random.nextInt(60));
        int value = random.nextInt(10);
        return switch (random.nextInt(4)) {
            case 0, 1 -> {
                model.put(key, value);
                yield map.with(key, value);
            }
            case 2 -> {
                model.remove(key);
                yield map.without(key);
            }
            default -> {
                if (model.computeIfPresent(key, (_, old) -> old + 1) == null) {
                    assertThatThrownBy(() -> map.updated(key, old -> old + 1))
                            .isInstanceOf(IllegalStateException.class);
                    yield map;
                }
                yield map.updated(key, old -> old + 1);
            }
        };
    }

    private static void expectSame(
            long seed, PersistentMap<Key, Integer> map, Map<Key, Integer> model) {
        assertThat(map.asMap()).as("-Dseed=%d", seed).isEqualTo(model);
        assertThat(map.values()).containsExactlyInAnyOrderElementsOf(model.values());
        assertThat(map.size()).isEqualTo(model.size());
        assertThat(map.isEmpty()).isEqualTo(model.isEmpty());
        assertThat(map).isEqualTo(PersistentMap.copyOf(model));
        assertThat(map).hasSameHashCodeAs(PersistentMap.copyOf(model));
        for (int number = 0; number < 60; number++) {
            Key key = new Key(number);
            assertThat(map.contains(key)).isEqualTo(model.containsKey(key));
            assertThat(map.get(key).orElse(-1)).isEqualTo(model.getOrDefault(key, -1));
        }
    }

    @Test
    void maps_of_equal_content_are_equal_however_they_came_about() {
        PersistentMap<String, Integer> one =
                PersistentMap.<String, Integer>empty().with("a", 1).with("b", 2).without("a");
        assertThat(one).isEqualTo(PersistentMap.copyOf(Map.of("b", 2)));
        assertThat(one.without("b")).isEqualTo(PersistentMap.empty());
        assertThat(one).isNotEqualTo(PersistentMap.copyOf(Map.of("b", 3)));
    }

    @Test
    @SuppressWarnings("DoNotCall") // that it throws is the point
    void the_view_cannot_be_changed() {
        Map<String, Integer> view = PersistentMap.<String, Integer>empty().with("a", 1).asMap();
        assertThatThrownBy(() -> view.put("b", 2))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.remove("a"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
