package dev.pastgrant.api.iam.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.certificate.IssuedCertificate;
import dev.pastgrant.domain.account.saml.SamlMetadata;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetadataReaderTest {
    private static final IssuedCertificate SIGNER =
            IssuedCertificate.bySelf("idp", IssuedCertificate.ellipticKeys());
    private static final String CERTIFICATE = Base64.getEncoder().encodeToString(SIGNER.der());
    private static final String KEY =
            "<md:KeyDescriptor%s><KeyInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data>"
                    + "<X509Certificate>%s</X509Certificate></X509Data></KeyInfo>"
                    + "</md:KeyDescriptor>";

    private static String key(String use) {
        return KEY.formatted(use, CERTIFICATE);
    }

    private static String metadata(String end, String roleEnd, String keys) {
        String role =
                ("<md:IDPSSODescriptor"
                                + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"%s>"
                                + "%s</md:IDPSSODescriptor>")
                        .formatted(roleEnd, keys);
        return ("<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\""
                        + " entityID=\"https://idp.example.com/saml\"%s>%s</md:EntityDescriptor>")
                .formatted(end, role);
    }

    private static final String GOOD = metadata("", "", key(" use=\"signing\""));

    @Test
    void it_tells_the_issuer_and_the_certificates() {
        assertThat(MetadataReader.read(GOOD))
                .isEqualTo(
                        Outcome.ok(
                                new SamlMetadata(
                                        GOOD,
                                        "https://idp.example.com/saml",
                                        List.of(CERTIFICATE),
                                        null)));
    }

    @Test
    void a_key_of_any_use_signs_and_blank_space_in_a_certificate_counts_for_nothing() {
        String wrapped = Base64.getMimeEncoder().encodeToString(SIGNER.der());

        assertThat(read(metadata("", "", KEY.formatted("", wrapped))).signingCertificates())
                .containsExactly(CERTIFICATE);
    }

    @Test
    void the_earliest_end_counts_in_utc_if_no_zone_is_given() {
        String later = " validUntil=\"2031-01-01T00:00:00Z\"";
        String earlier = " validUntil=\"2030-06-01T12:00:00.5\"";

        assertThat(read(metadata(later, earlier, key(""))).validUntil())
                .isEqualTo(Instant.parse("2030-06-01T12:00:00.5Z"));
        assertThat(read(metadata(later, "", key(""))).validUntil())
                .isEqualTo(Instant.parse("2031-01-01T00:00:00Z"));
    }

    static Stream<String> unreadable() {
        IssuedCertificate weak = IssuedCertificate.bySelf("weak", IssuedCertificate.rsaKeys(512));
        return Stream.of(
                "nonsense",
                "<a/>",
                GOOD.replace("entityID", "id"),
                GOOD.replace("SAML:2.0:metadata", "SAML:1.0:metadata"),
                GOOD.replace("SAML:2.0:protocol", "SAML:1.1:protocol"),
                GOOD.replace("IDPSSODescriptor", "SPSSODescriptor"),
                GOOD.replace("</md:EntityDescriptor>", ""),
                GOOD.replace("signing", "encryption"),
                GOOD.replace(CERTIFICATE, "MIIC"),
                GOOD.replace(CERTIFICATE, "no Base64 !"),
                GOOD.replace(CERTIFICATE, CERTIFICATE + CERTIFICATE),
                GOOD.replace(CERTIFICATE, Base64.getEncoder().encodeToString(weak.der())),
                GOOD.replace("KeyInfo>", "Object>").replace("<KeyInfo", "<Object"),
                metadata(" validUntil=\"tomorrow\"", "", key("")),
                metadata("", "", ""),
                "<list>" + GOOD + "</list>");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_metadata_of_an_identity_provider_is_refused(String document) {
        refused(document);
    }

    @Test
    void a_document_type_is_refused_whatever_it_says() {
        refused("<!DOCTYPE x>" + GOOD);
        refused("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + GOOD);
        refused(
                "<!DOCTYPE x [<!ENTITY e \"https://idp.example.com/saml\">]>"
                        + GOOD.replace("https://idp.example.com/saml", "&e;"));
    }

    private static SamlMetadata read(String document) {
        return MetadataReader.read(document)
                .orElse(refusal -> {
                    throw new AssertionError(refusal.message());
                });
    }

    private static void refused(String document) {
        assertThat(MetadataReader.read(document))
                .isEqualTo(Outcome.bad(Refusal.invalidInput("Could not parse metadata")));
    }
}
