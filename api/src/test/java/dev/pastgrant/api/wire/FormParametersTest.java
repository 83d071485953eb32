package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.refusal.Outcome;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormParametersTest {

    @Test
    void names_and_values_are_decoded_in_the_order_they_came() {
        assertThat(parameters("b=x+y%2B&a=%C3%A9&&empty=&bare"))
                .isEqualTo("[b: x y+, a: é, empty: , bare: ]");
    }

    @Test
    void a_plus_in_the_query_of_a_uri_is_a_plus() {
        assertThat(FormParameters.parseUriQuery("a=x+y").map(f -> f.values("a").toString()))
                .isEqualTo(Outcome.ok("[x+y]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=%", "a=%4", "a=%zz", "a=%+1", "%=a", "a=%ff", "a=%C3", "a=%ED%A0%80"})
    void bad_escapes_and_bytes_that_are_not_utf_8_are_refused(String raw) {
        assertThat(WireBytes.error(FormParameters.parseForm(raw)))
                .isEqualTo(
                        new WireError(
                                CommonError.MALFORMED_QUERY_STRING,
                                "The query string contains a syntax error."));
    }

    @Test
    void a_name_may_stand_only_once_in_a_form_however_it_is_spelled() {
        assertThat(WireBytes.error(FormParameters.parseForm("UserName=a&User%4Eame=b")).kind())
                .isEqualTo(CommonError.MALFORMED_QUERY_STRING);
        assertThat(FormParameters.parseUriQuery("k=a&k=b").map(f -> f.values("k").toString()))
                .isEqualTo(Outcome.ok("[a, b]"));
    }

    @Test
    void the_number_of_parameters_is_bounded() {
        String most = many(FormParameters.MAX_PARAMETERS);

        assertThat(FormParameters.parseForm(most)).isInstanceOf(Outcome.Ok.class);
        assertThat(FormParameters.parseForm(most + "&x=")).isInstanceOf(Outcome.Bad.class);
    }

    private static String many(int n) {
        return IntStream.range(0, n).mapToObj(i -> "p" + i + "=").collect(Collectors.joining("&"));
    }

    private static String parameters(String raw) {
        return switch (FormParameters.parseForm(raw)) {
            case Outcome.Ok(FormParameters form) ->
                    form.parameters().stream()
                            .map(p -> p.name() + ": " + p.value())
                            .toList()
                            .toString();
            case Outcome.Bad(WireError error) -> error.message();
        };
    }
}
