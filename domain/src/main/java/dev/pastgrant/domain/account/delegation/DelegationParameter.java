package dev.pastgrant.domain.account.delegation;

import java.util.List;

/**
 * What is put into a template in the place of {@code @{name}}.
 *
 * @param isList whether the values are put into a JSON array; otherwise there is one value
 */
public record DelegationParameter(String name, boolean isList, List<String> values) {
    public DelegationParameter {
        values = List.copyOf(values);
    }
}
