package dev.pastgrant.api.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.signature.SignatureError.Code;
import dev.pastgrant.domain.refusal.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureParserTest {

    private static final String DATE = "20150830T123600Z";
    private static final String CREDENTIAL = "AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request";
    private static final String COMPLETE =
            "AWS4-HMAC-SHA256 Credential=" + CREDENTIAL + ", SignedHeaders=host, Signature=00";
    private static final String PRESIGNED =
            "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential="
                    + CREDENTIAL
                    + "&X-Amz-Signature=00&X-Amz-SignedHeaders=host&X-Amz-Date="
                    + DATE;

    @Test
    void the_header_form_is_read() {
        Signature signature = accepted(header(COMPLETE).with("X-Amz-Security-Token", "t"));

        assertThat(signature.accessKeyId()).isEqualTo("AKIDEXAMPLE");
        assertThat(signature.region()).isEqualTo("us-east-1");
        assertThat(signature.service()).isEqualTo("iam");
        assertThat(signature.signedHeaders()).containsExactly("host");
        assertThat(signature.sessionToken()).isEqualTo("t");
        assertThat(signature.form()).isEqualTo(Signature.Form.HEADER);
        assertThat(signature.lifetime()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void blanks_between_the_parameters_are_optional() {
        assertThat(accepted(header(COMPLETE.replace(", ", ","))).service()).isEqualTo("iam");
        assertThat(accepted(header(COMPLETE.replace(", ", "  ,\t"))).service()).isEqualTo("iam");
    }

    @Test
    void the_query_form_is_read_and_is_good_for_fifteen_minutes_by_default() {
        Signature signature = accepted(query(PRESIGNED + "&X-Amz-Security-Token=a%2Fb%2B%3D"));

        assertThat(signature.form()).isEqualTo(Signature.Form.PRESIGNED);
        assertThat(signature.sessionToken()).isEqualTo("a/b+=");
        assertThat(signature.lifetime()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_signature_in_a_log_can_not_be_replayed() {
        assertThat(accepted(header(COMPLETE).with("X-Amz-Security-Token", "token")).toString())
                .isEqualTo("Signature[HEADER AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request]");
    }

    @Test
    void an_unsigned_request_is_told_so() {
        assertThat(refused(query("/?Action=ListUsers")))
                .isEqualTo(
                        new SignatureError(
                                Code.MISSING_AUTHENTICATION_TOKEN,
                                "Request is missing Authentication Token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer x", "", "AWS AKID:sig"})
    void another_scheme_is_no_signature(String authorization) {
        assertThat(refused(header(authorization)).code())
                .isEqualTo(Code.MISSING_AUTHENTICATION_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS4-HMAC-SHA512"})
    void another_algorithm_is_refused(String algorithm) {
        String message =
                "Unsupported AWS 'algorithm': '%s' (only AWS4-HMAC-SHA256 for now). "
                        .formatted(algorithm);

        assertThat(refused(header(COMPLETE.replace("AWS4-HMAC-SHA256", algorithm))))
                .isEqualTo(SignatureError.incomplete(message));
        assertThat(refused(query(PRESIGNED.replace("AWS4-HMAC-SHA256", algorithm))))
                .isEqualTo(SignatureError.incomplete(message));
    }

    @Test
    void everything_that_the_header_lacks_is_named_at_once() {
        SignatureError error = refused(header("AWS4-HMAC-SHA256").without("X-Amz-Date"));

        assertThat(error.code()).isEqualTo(Code.INCOMPLETE_SIGNATURE);
        assertThat(error.message())
                .isEqualTo(
                        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. (Hashed with SHA-256 and encoded with Base64) Authorization=YI2YWea8FSxnksZL2ETHbs5elHm9HQufxTLK0W0ffV0=");
    }

    @Test
    void everything_that_the_query_lacks_is_named_at_once() {
        assertThat(refused(query("/?X-Amz-Signature=00")))
                .isEqualTo(
                        SignatureError.incomplete(
                                "AWS query-string parameters must include 'X-Amz-Algorithm'. AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Date'. Re-examine the query-string parameters."));
    }

    @Test
    void a_parameter_without_an_equal_sign_is_shown_only_hashed() {
        assertThat(refused(header("AWS4-HMAC-SHA256 Credential")).message())
                .isEqualTo(
                        "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'scQrPOEYCTvGVr8W57h+BpQDoYJG0uo208ZnhQy1vaE='.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-Amz-Date", "X-Amz-Security-Token", "Host"})
    void a_header_that_decides_is_not_accepted_twice(String name) {
        SignedWire wire = header(COMPLETE).with("X-Amz-Security-Token", "t");

        assertThat(refused(wire.with(name, wire.header(name))).code())
                .isEqualTo(Code.INCOMPLETE_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Credential", "SignedHeaders", "Signature"})
    void an_authorization_parameter_is_not_accepted_twice(String name) {
        assertThat(refused(header(COMPLETE + ", " + name + "=x")).message())
                .isEqualTo("Authorization header has '%s' more than once.", name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Amz-Algorithm",
                "X-Amz-Credential",
                "X-Amz-Signature",
                "X-Amz-SignedHeaders",
                "X-Amz-Date",
                "X%2DAmz%2DDate"
            })
    void a_query_parameter_of_the_signature_is_not_accepted_twice(String name) {
        assertThat(refused(query(PRESIGNED + "&" + name + "=x")).code())
                .isEqualTo(Code.INCOMPLETE_SIGNATURE);
    }

    @Test
    void a_request_is_not_signed_in_both_forms() {
        assertThat(refused(header(COMPLETE).withTarget(PRESIGNED)))
                .isEqualTo(
                        SignatureError.doesNotMatch(
                                "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201",
                "20150830",
                "20150832T123600Z",
                "20150830T250000Z",
                "٢0150830T123600Z"
            })
    void a_date_in_no_known_format_is_refused(String date) {
        String echoed = date.replace("٢", "?");
        SignatureError error =
                SignatureError.incomplete(
                        "Date must be in ISO-8601 'basic format'. Got '%s'. See http://en.wikipedia.org/wiki/ISO_8601"
                                .formatted(echoed));

        assertThat(refused(query(PRESIGNED.replace(DATE, date.replace("٢", "%D9%A2")))))
                .isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun, 30 Aug 2015 12:36:00 GMT", DATE})
    void the_date_header_will_do(String date) {
        Signature signature = accepted(header(COMPLETE).without("X-Amz-Date").with("Date", date));

        assertThat(signature.time())
                .isEqualTo(new AmzDate(Instant.parse("2015-08-30T12:36:00Z"), DATE));
    }

    @Test
    void the_date_of_amazon_wins_over_the_date_of_http() {
        SignedWire wire = header(COMPLETE).with("Date", "Sun, 30 Aug 2020 00:00:00 GMT");

        assertThat(accepted(wire).time().text()).isEqualTo(DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b/c/d", "a/b/c/d/e/f", CREDENTIAL + "/"})
    void a_credential_has_five_elements(String credential) {
        assertThat(refused(header(COMPLETE.replace(CREDENTIAL, credential))).message())
                .isEqualTo(
                        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '%s'",
                        credential);
    }

    @Test
    void every_flaw_of_the_scope_is_named_at_once() {
        String credential = "AKIDEXAMPLE/20150829///aws5_request";

        assertThat(refused(header(COMPLETE.replace(CREDENTIAL, credential))))
                .isEqualTo(
                        SignatureError.doesNotMatch(
                                "Credential should be scoped to a valid region. Credential should be scoped to correct service. Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150829' != '20150830', from '20150830T123600Z'."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AK%0AID", "AKID EXAMPLE", "ключ"})
    void a_key_id_that_can_not_exist_is_unknown(String accessKeyId) {
        String credential = CREDENTIAL.replace("AKIDEXAMPLE", accessKeyId);

        assertThat(refused(query(octets(PRESIGNED.replace(CREDENTIAL, credential)))))
                .isEqualTo(SignatureError.invalidClientTokenId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host", "host;", ";host", "host;host", "x-a;host", "host;x%0Ay", "host;x:y"})
    void signed_headers_have_one_spelling(String list) {
        String target = PRESIGNED.replace("SignedHeaders=host", "SignedHeaders=" + list);

        assertThat(refused(query(target)).code()).isEqualTo(Code.INCOMPLETE_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "604800,604800", "0060,60"})
    void a_lifetime_is_up_to_a_week(String expires, long seconds) {
        assertThat(accepted(query(PRESIGNED + "&X-Amz-Expires=" + expires)).lifetime())
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "604801", "1.5", "99999999999", "%2B1", "x"})
    void any_other_lifetime_is_refused(String expires) {
        assertThat(refused(query(PRESIGNED + "&X-Amz-Expires=" + expires)).code())
                .isEqualTo(Code.AUTHORIZATION_QUERY_PARAMETERS_ERROR);
    }

    private static SignedWire header(String authorization) {
        return new SignedWire("GET", "/", List.of(Map.entry("Host", "h")), "")
                .with("X-Amz-Date", DATE)
                .with("Authorization", authorization);
    }

    private static SignedWire query(String target) {
        return new SignedWire("GET", target, List.of(Map.entry("Host", "h")), "");
    }

    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static Signature accepted(SignedWire wire) {
        assertThat(wire.parse()).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<Signature, SignatureError>) wire.parse()).value();
    }

    private static SignatureError refused(SignedWire wire) {
        assertThat(wire.parse()).isInstanceOf(Outcome.Bad.class);
        return ((Outcome.Bad<Signature, SignatureError>) wire.parse()).error();
    }
}
