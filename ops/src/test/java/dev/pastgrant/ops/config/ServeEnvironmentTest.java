package dev.pastgrant.ops.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.policy.catalogue.ServicePrincipals;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeEnvironmentTest {
    private static final String KEY_ID = "PASTGRANT_ROOT_ACCESS_KEY_ID";
    private static final String SECRET = "PASTGRANT_ROOT_SECRET_ACCESS_KEY";
    private static final String AUDIT_READS = "PASTGRANT_AUDIT_READS";
    private static final Map<String, String> ROOT =
            Map.of(KEY_ID, "AKIAIOSFODNN7EXAMPLE", SECRET, "wJalrXUtnFEMI/K7+DENG");

    @Test
    void nothing_needs_to_be_set() {
        Outcome<ServeEnvironment, Complaint> nothing =
                Outcome.ok(new ServeEnvironment(null, false, ServicePrincipals.OF_AWS));

        assertThat(ServeEnvironment.parse(Map.of("PATH", "/bin"))).isEqualTo(nothing);
        assertThat(ServeEnvironment.parse(Map.of(KEY_ID, "", SECRET, "", AUDIT_READS, "")))
                .isEqualTo(nothing);
    }

    @Test
    void the_root_key_and_strict_reads_can_be_set() {
        assertThat(ServeEnvironment.parse(with(AUDIT_READS, "strict")))
                .isEqualTo(
                        Outcome.ok(
                                new ServeEnvironment(
                                        new RootCredentials(
                                                new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
                                                Secret.of("wJalrXUtnFEMI/K7+DENG")),
                                        true,
                                        ServicePrincipals.OF_AWS)));
    }

    @Test
    void further_services_can_be_named() {
        assertThat(
                        ServeEnvironment.parse(
                                Map.of(
                                        "PASTGRANT_SERVICE_PRINCIPALS",
                                        "robots.example.com, new.amazonaws.com")))
                .isEqualTo(
                        Outcome.ok(
                                new ServeEnvironment(
                                        null,
                                        false,
                                        new ServicePrincipals(
                                                Set.of(
                                                        "robots.example.com",
                                                        "new.amazonaws.com")))));
    }

    @Test
    void half_a_root_key_is_refused() {
        Outcome<ServeEnvironment, Complaint> refused =
                Outcome.bad(
                        new Complaint(
                                "set both `" + KEY_ID + "` and `" + SECRET + "`, or neither"));

        assertThat(ServeEnvironment.parse(with(SECRET, ""))).isEqualTo(refused);
        assertThat(ServeEnvironment.parse(with(KEY_ID, ""))).isEqualTo(refused);
        assertThat(ServeEnvironment.parse(Map.of(KEY_ID, "AKIAIOSFODNN7EXAMPLE")))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "akiaiosfodnn7example", "ASIAIOSFODNN7EXAMPLE"})
    void a_root_key_id_must_look_like_one_that_lasts(String keyId) {
        assertThat(ServeEnvironment.parse(with(KEY_ID, keyId)))
                .isEqualTo(
                        Outcome.bad(
                                new Complaint(
                                        "`PASTGRANT_ROOT_ACCESS_KEY_ID` must be 16 to 128 upper-case"
                                                + " letters and digits that do not begin with ASIA, not `"
                                                + keyId
                                                + "`")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "with space", "line\nbreak", "schlüssel"})
    void a_secret_that_a_file_cannot_carry_is_refused_and_not_shown(String secret) {
        assertThat(ServeEnvironment.parse(with(SECRET, secret)))
                .isEqualTo(
                        Outcome.bad(
                                new Complaint(
                                        "`PASTGRANT_ROOT_SECRET_ACCESS_KEY` must be 1 to 128 ASCII"
                                                + " characters other than spaces")));
    }

    @Test
    void a_secret_of_more_than_128_characters_is_refused() {
        assertThat(ServeEnvironment.parse(with(SECRET, "x".repeat(128))))
                .isInstanceOf(Outcome.Ok.class);
        assertThat(ServeEnvironment.parse(with(SECRET, "x".repeat(129))))
                .isInstanceOf(Outcome.Bad.class);
    }

    @Test
    void reads_are_strict_or_nothing_is_said() {
        assertThat(ServeEnvironment.parse(with(AUDIT_READS, "Strict")))
                .isEqualTo(
                        Outcome.bad(
                                new Complaint(
                                        "`PASTGRANT_AUDIT_READS` must be `strict` or unset, not"
                                                + " `Strict`")));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> variables = new HashMap<>(ROOT);
        variables.put(name, value);
        return variables;
    }
}
