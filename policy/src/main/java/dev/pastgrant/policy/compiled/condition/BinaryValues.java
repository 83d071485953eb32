package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Bytes, written in Base64. There is no negated operator for them. */
record BinaryValues(List<byte[]> values) implements PolicyValues {
    static BinaryValues of(List<String> texts) {
        return new BinaryValues(
                texts.stream().map(RequestValue::decoded).filter(Objects::nonNull).toList());
    }

    @Override
    public boolean matchesAny(RequestValue value, CompiledRequest request) {
        byte[] asked = value.bytes();
        for (int i = 0; asked != null && i < values.size(); i++) {
            if (Arrays.equals(values.get(i), asked)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean differsFromAll(RequestValue value, CompiledRequest request) {
        return false;
    }
}
