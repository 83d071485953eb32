package dev.pastgrant.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {
    @ParameterizedTest
    @CsvSource({
        "STRING,  '',                     true",
        "NUMERIC, 10.5,                   true",
        "NUMERIC, ten,                    false",
        "BOOLEAN, True,                   true",
        "BOOLEAN, yes,                    false",
        "DATE,    2026-01-31T12:00:00Z,   true",
        "DATE,    1767225600,             true",
        "DATE,    yesterday,              false",
        "IP,      203.0.113.0/24,         true",
        "IP,      2001:db8::1,            true",
        "IP,      300.1.1.1,              false",
        "BINARY,  QmFzZTY0,               true",
        "BINARY,  %%%,                    false",
    })
    void a_text_is_of_a_type_or_not(ValueType type, String text, boolean accepted) {
        assertThat(type.accepts(text)).isEqualTo(accepted);
    }
}
