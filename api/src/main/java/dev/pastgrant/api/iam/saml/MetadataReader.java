package dev.pastgrant.api.iam.saml;

import dev.pastgrant.domain.account.saml.SamlMetadata;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the metadata of SAML identity providers. It happens before an account's turn, which needs
 * not wait for it. An element counts only where SAML puts it: a certificate hidden elsewhere in the
 * document signs nothing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html">Create
 *     a SAML identity provider in IAM</a>
 */
final class MetadataReader {
    private static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final int ENTITY_ID_MAX = 1024;
    private static final int RSA_BITS_MIN = 1024;

    private static final Refusal UNREADABLE = Refusal.invalidInput("Could not parse metadata");

    private MetadataReader() {}

    static Outcome<SamlMetadata, Refusal> read(String document) {
        try {
            return Outcome.ok(metadata(document, StrictXml.root(document)));
        } catch (NotMetadata notMetadata) {
            return Outcome.bad(UNREADABLE);
        }
    }

    private static SamlMetadata metadata(String document, Element root) throws NotMetadata {
        require(isNamed(root, METADATA, "EntityDescriptor"));
        String entityId = root.getAttribute("entityID");
        require(!entityId.isEmpty() && entityId.length() <= ENTITY_ID_MAX);
        List<Element> roles =
                children(root, METADATA, "IDPSSODescriptor")
                        .filter(MetadataReader::speaksSaml2)
                        .toList();
        List<String> certificates = new ArrayList<>();
        List<Instant> ends = new ArrayList<>();
        addEnd(root, ends);
        for (Element role : roles) {
            addEnd(role, ends);
            addCertificates(role, certificates);
        }
        require(!certificates.isEmpty());
        return new SamlMetadata(document, entityId, certificates, earliest(ends));
    }

    private static boolean speaksSaml2(Element role) {
        String protocols = role.getAttribute("protocolSupportEnumeration").strip();
        return List.of(protocols.split("\\s+", -1)).contains(PROTOCOL);
    }

    private static @Nullable Instant earliest(List<Instant> ends) {
        return ends.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    private static void addEnd(Element element, List<Instant> ends) throws NotMetadata {
        String text = element.getAttribute("validUntil").strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            ends.add(
                    DatatypeFactory.newInstance()
                            .newXMLGregorianCalendar(text)
                            .toGregorianCalendar(TimeZone.getTimeZone("UTC"), null, null)
                            .toInstant());
        } catch (IllegalArgumentException notOne) {
            throw new NotMetadata(notOne);
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException("the JDK reads times of XML", e);
        }
    }

    /** A key without a use is for signing, too. */
    private static void addCertificates(Element role, List<String> certificates)
            throws NotMetadata {
        List<Element> found =
                children(role, METADATA, "KeyDescriptor")
                        .filter(key -> !key.getAttribute("use").equals("encryption"))
                        .flatMap(key -> children(key, SIGNATURE, "KeyInfo"))
                        .flatMap(info -> children(info, SIGNATURE, "X509Data"))
                        .flatMap(data -> children(data, SIGNATURE, "X509Certificate"))
                        .toList();
        for (Element each : found) {
            String certificate = certificate(each.getTextContent());
            if (!certificates.contains(certificate)) {
                certificates.add(certificate);
            }
        }
    }

    /** The certificate in Base64 without blank space. */
    private static String certificate(String text) throws NotMetadata {
        String base64 = text.replaceAll("\\s", "");
        try {
            ByteArrayInputStream bytes =
                    new ByteArrayInputStream(Base64.getDecoder().decode(base64));
            X509Certificate read =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            require(bytes.available() == 0);
            require(
                    !(read.getPublicKey() instanceof RSAKey rsa)
                            || rsa.getModulus().bitLength() >= RSA_BITS_MIN);
            return base64;
        } catch (CertificateException | IllegalArgumentException notOne) {
            throw new NotMetadata(notOne);
        }
    }

    private static Stream<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child && isNamed(child, namespace, name)) {
                found.add(child);
            }
        }
        return found.stream();
    }

    private static boolean isNamed(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static void require(boolean right) throws NotMetadata {
        if (!right) {
            throw new NotMetadata(null);
        }
    }

    /** A text that is no metadata of a SAML identity provider. */
    static final class NotMetadata extends Exception {
        private static final long serialVersionUID = 1L;

        NotMetadata(@Nullable Throwable cause) {
            super(cause);
        }
    }
}
