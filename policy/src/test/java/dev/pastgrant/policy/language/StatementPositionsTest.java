package dev.pastgrant.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.policy.language.StatementPosition.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementPositionsTest {
    @Test
    void a_single_statement_is_where_the_examples_of_the_command_line_have_it() {
        assertThat(
                        positions(
                                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
                                        + "\"Action\":\"dynamodb:*\",\"Resource\":\"*\","
                                        + "\"Condition\":{\"DateGreaterThan\":"
                                        + "{\"aws:CurrentTime\":\"2018-08-16T12:00:00Z\"}}}}"))
                .containsExactly(onOneLine(38, 167));
    }

    @Test
    void a_statement_in_a_list_is_where_the_examples_of_the_simulator_have_it() {
        assertThat(
                        positions(
                                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                                        + "\"Action\":\"*\",\"Resource\":\"*\"}]}"))
                .containsExactly(onOneLine(38, 84));
    }

    @Test
    void a_further_statement_starts_where_the_one_before_ends() {
        assertThat(positions("{\"Statement\":[{\"Sid\":\"a\"},{\"Sid\":\"b\"}],\"Id\":\"x\"}"))
                .containsExactly(onOneLine(15, 26), onOneLine(26, 38));
    }

    @Test
    void lines_are_counted() {
        assertThat(
                        positions(
                                """
                                {
                                  "Version": "2012-10-17",
                                  "Statement": [
                                    {
                                      "Effect": "Allow"
                                    }
                                  ]
                                }
                                """))
                .containsExactly(new StatementPosition(new Position(3, 17), new Position(6, 6)));
    }

    @Test
    void an_element_of_that_name_further_down_is_no_statement() {
        assertThat(positions("{\"Id\":{\"Statement\":[{}]},\"Statement\":{}}"))
                .containsExactly(onOneLine(39, 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "{\"Statement\":[{}", "{\"Statement\":[[[[["})
    void what_is_no_policy_has_no_statements(String json) {
        assertThat(positions(json)).isEmpty();
    }

    private static List<StatementPosition> positions(String json) {
        return StatementPositions.of(new PolicyText(json));
    }

    private static StatementPosition onOneLine(int start, int end) {
        return new StatementPosition(new Position(1, start), new Position(1, end));
    }
}
