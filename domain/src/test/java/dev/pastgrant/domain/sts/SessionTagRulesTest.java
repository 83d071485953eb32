package dev.pastgrant.domain.sts;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.SharedError.INVALID_PARAMETER_VALUE;
import static dev.pastgrant.domain.refusal.StsError.PACKED_POLICY_TOO_LARGE;
import static dev.pastgrant.domain.sts.SampleSessions.ALICE;
import static dev.pastgrant.domain.sts.SampleSessions.deployer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.session.PackedSize;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.domain.tag.Tags;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTagRulesTest {
    private final Account account =
            given(userCreated("alice"))
                    .when(deployer(ALICE, "[\"sts:AssumeRole\", \"sts:TagSession\"]", ""))
                    .then()
                    .account();

    private Asking tagged(Tag... tags) {
        return new Asking(SampleSessions.user(account, "alice"), account).withTags(tags);
    }

    @Test
    void a_key_that_is_given_twice_in_any_case_is_refused() {
        tagged(new Tag("team", "a"), new Tag("Team", "b"))
                .isRefused(
                        INVALID_PARAMETER_VALUE,
                        "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
    }

    @Test
    void a_key_of_aws_is_refused() {
        assertThat(tagged(new Tag("AWS:team", "a")).refusal().code())
                .isEqualTo(INVALID_PARAMETER_VALUE);
    }

    /** What AWS answered to {@code Key=T1,Value=aaa…} up to T9. */
    @Test
    void nine_tags_of_250_characters_are_too_large() {
        Tag[] nine =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(n -> new Tag("T" + n, "a".repeat(250)))
                        .toArray(Tag[]::new);
        tagged(nine)
                .isRefused(
                        PACKED_POLICY_TOO_LARGE,
                        "Packed size of session tags consumes 498% of allotted space.");
    }

    @Test
    void tags_may_fill_their_room() {
        assertThat(filling(455)).isEqualTo(100);
        assertThat(tagged(new Tag("k", "v".repeat(254)), new Tag("j", "v".repeat(199))).isGranted())
                .isNotNull();
        assertThat(
                        tagged(new Tag("k", "v".repeat(254)), new Tag("j", "v".repeat(206)))
                                .refusal()
                                .code())
                .isEqualTo(PACKED_POLICY_TOO_LARGE);
    }

    /** What a chain inherits and what it adds take 74 % and 37 %, and 112 % together. */
    @Test
    void the_shares_of_a_chain_add_up_as_they_do_on_aws() {
        assertThat(filling(339)).isEqualTo(74);
        assertThat(filling(171)).isEqualTo(37);
        assertThat(filling(339 + 171)).isEqualTo(112);
    }

    private static int filling(int octets) {
        return PackedSize.ofTags(new Tags(List.of(new Tag("k", "v".repeat(octets - 1)))));
    }
}
