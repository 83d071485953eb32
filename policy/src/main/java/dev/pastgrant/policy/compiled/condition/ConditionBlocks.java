package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.language.Condition;
import dev.pastgrant.policy.language.PolicyDocument.Version;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Gives equal condition blocks of all statements one compiled form. Policies repeat condition
 * blocks, and a shared form stays in the processor's caches. Only speed depends on this: when there
 * are too many blocks, it forgets all of them and begins again.
 */
public final class ConditionBlocks {
    private static final int MOST_BLOCKS = 1 << 12;

    /** Longer blocks are not remembered, so that the cache stays small. */
    private static final int MOST_VALUES = 16;

    private static final int LONGEST_VALUE = 256;
    private static final ConcurrentMap<Block, CompiledCondition[]> COMPILED =
            new ConcurrentHashMap<>();

    private ConditionBlocks() {}

    private record Block(List<Condition> conditions, Version version) {
        CompiledCondition[] compiled() {
            return conditions.stream()
                    .map(condition -> CompiledCondition.of(condition, version))
                    .toArray(CompiledCondition[]::new);
        }

        boolean isShort() {
            return conditions.stream().mapToInt(one -> 1 + one.values().size()).sum() <= MOST_VALUES
                    && conditions.stream()
                            .flatMap(one -> one.values().stream())
                            .allMatch(value -> value.length() <= LONGEST_VALUE)
                    && conditions.stream().allMatch(one -> one.key().length() <= LONGEST_VALUE);
        }
    }

    /** The conditions of a statement, compiled now or before. Callers must not change the array. */
    public static CompiledCondition[] of(List<Condition> conditions, Version version) {
        var block = new Block(conditions, version);
        if (!block.isShort()) {
            return block.compiled();
        }
        if (COMPILED.size() >= MOST_BLOCKS) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(block, Block::compiled);
    }
}
