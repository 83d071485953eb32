package dev.pastgrant.policy.compiled.condition;

import dev.pastgrant.policy.compiled.request.CompiledRequest;
import dev.pastgrant.policy.compiled.request.RequestValue;
import dev.pastgrant.policy.compiled.text.AddressRange;
import java.util.List;
import java.util.Objects;

/**
 * Ranges of addresses.
 *
 * @param ranges the ranges that could be read
 * @param hasUnreadable whether there are also ranges that could not be read; no address counts as
 *     outside of them
 */
record AddressValues(List<AddressRange> ranges, boolean hasUnreadable) implements PolicyValues {
    static AddressValues of(List<String> texts) {
        List<AddressRange> ranges =
                texts.stream().map(AddressRange::parse).filter(Objects::nonNull).toList();
        return new AddressValues(ranges, ranges.size() < texts.size());
    }

    @Override
    public boolean matchesAny(RequestValue value, CompiledRequest request) {
        AddressRange asked = value.address();
        return asked != null && isInside(asked);
    }

    @Override
    public boolean differsFromAll(RequestValue value, CompiledRequest request) {
        AddressRange asked = value.address();
        return asked != null && !hasUnreadable && !isInside(asked);
    }

    private boolean isInside(AddressRange asked) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).contains(asked)) {
                return true;
            }
        }
        return false;
    }
}
