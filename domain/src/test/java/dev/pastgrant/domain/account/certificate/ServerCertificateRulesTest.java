package dev.pastgrant.domain.account.certificate;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.certificate;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.name;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.account.NumberedIds.numbered;
import static dev.pastgrant.domain.refusal.IamError.ENTITY_ALREADY_EXISTS;
import static dev.pastgrant.domain.refusal.IamError.KEY_PAIR_MISMATCH;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.MALFORMED_CERTIFICATE;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.SERVER_CERTIFICATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pastgrant.domain.account.AccountEvent;
import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.DeleteServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.TagServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.UntagServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.UpdateServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateCommand.UploadServerCertificate;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateDeleted;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateMoved;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateTagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUntagged;
import dev.pastgrant.domain.account.certificate.ServerCertificateEvent.ServerCertificateUploaded;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServerCertificateRulesTest {
    private static final EntityPath CLOUD = new EntityPath("/cloudfront/");
    private static final CertificateWithChain ONE =
            new CertificateWithChain(certificate(1), "chain");

    private static ServerCertificateUploaded uploaded(String name) {
        return new ServerCertificateUploaded(
                id(SERVER_CERTIFICATE, name), name(name), EntityPath.ROOT, ONE, NOW, List.of());
    }

    private static UploadServerCertificate upload(String name, List<Tag> tags) {
        return new UploadServerCertificate(name(name), CLOUD, Outcome.ok(ONE), tags);
    }

    @Test
    void a_certificate_is_uploaded_with_its_path_chain_and_tags() {
        given().when(upload("Shop", tags(2)))
                .thenHappens(
                        new ServerCertificateUploaded(
                                numbered(SERVER_CERTIFICATE, 1),
                                name("Shop"),
                                CLOUD,
                                ONE,
                                NOW,
                                tags(2)));
    }

    @Test
    void a_name_is_given_once_whatever_its_case_but_a_certificate_may_come_twice() {
        AccountScenario story = given(uploaded("shop"));
        story.when(upload("SHOP", List.of()))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "The Server Certificate with name SHOP already exists.");
        story.when(upload("other", List.of())).then();
    }

    @Test
    void an_account_has_twenty_certificates_at_most_or_as_many_as_its_quota_says() {
        AccountScenario story = given();
        for (int number = 1; number <= 20; number++) {
            story = story.when(upload("c" + number, List.of())).then();
        }
        story.when(upload("c21", List.of()))
                .thenRefuses(
                        LIMIT_EXCEEDED, "Cannot exceed quota for ServerCertificatesPerAccount: 20");
        given(uploaded("shop"))
                .under(Quotas.DEFAULT.with(Quota.SERVER_CERTIFICATES_PER_ACCOUNT, 1))
                .when(upload("c2", List.of()))
                .thenRefuses(
                        LIMIT_EXCEEDED, "Cannot exceed quota for ServerCertificatesPerAccount: 1");
    }

    @Test
    void a_certificate_must_be_valid_when_it_is_uploaded() {
        CertificateBody body = ONE.body();
        given().at(body.notBefore().minusSeconds(1))
                .when(upload("shop", List.of()))
                .thenRefuses(
                        MALFORMED_CERTIFICATE,
                        "Certificate is not yet valid. The 'Not Before' date is restricting it from"
                                + " being used.");
        given().at(body.notAfter().plusSeconds(1))
                .when(upload("shop", List.of()))
                .thenRefuses(
                        MALFORMED_CERTIFICATE,
                        "Certificate is no longer valid. The 'Not After' date is restricting it"
                                + " from being used.");
        given().at(body.notBefore()).when(upload("shop", List.of())).then();
        given().at(body.notAfter()).when(upload("shop", List.of())).then();
    }

    @Test
    void what_could_not_be_read_is_refused_unless_the_name_is_taken() {
        UploadServerCertificate unreadable =
                new UploadServerCertificate(
                        name("shop"),
                        CLOUD,
                        Outcome.bad(new Refusal(KEY_PAIR_MISMATCH, "no match")),
                        List.of());
        given().when(unreadable).thenRefuses(KEY_PAIR_MISMATCH, "no match");
        given(uploaded("shop"))
                .when(unreadable)
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "The Server Certificate with name shop already exists.");
    }

    @Test
    void tags_follow_the_rules_of_tags() {
        given().when(upload("shop", tags(51)))
                .thenRefuses(
                        LIMIT_EXCEEDED,
                        "The number of tags has reached the maximum limit.".formatted());
    }

    @Test
    void a_certificate_is_renamed_moved_and_both() {
        AccountScenario story = given(uploaded("shop"), uploaded("other"));
        var shop = id(SERVER_CERTIFICATE, "shop");
        story.when(new UpdateServerCertificate(name("SHOP"), name("Store"), null))
                .thenHappens(new ServerCertificateMoved(shop, name("Store"), EntityPath.ROOT))
                .when(new UpdateServerCertificate(name("store"), null, CLOUD))
                .thenHappens(new ServerCertificateMoved(shop, name("Store"), CLOUD))
                .when(new UpdateServerCertificate(name("store"), name("STORE"), EntityPath.ROOT))
                .thenHappens(new ServerCertificateMoved(shop, name("STORE"), EntityPath.ROOT))
                .when(new UpdateServerCertificate(name("store"), name("STORE"), EntityPath.ROOT))
                .thenNothingHappens();
        story.when(new UpdateServerCertificate(name("shop"), name("Other"), null))
                .thenRefuses(
                        ENTITY_ALREADY_EXISTS,
                        "The Server Certificate with name Other already exists.");
    }

    @Test
    void tags_differ_by_case() {
        Tag lower = new Tag("team", "blue");
        Tag upper = new Tag("Team", "red");
        var shop = id(SERVER_CERTIFICATE, "shop");
        AccountScenario after =
                given(uploaded("shop"))
                        .when(new TagServerCertificate(name("shop"), List.of(lower, upper)))
                        .thenHappens(new ServerCertificateTagged(shop, List.of(lower, upper)))
                        .when(new UntagServerCertificate(name("shop"), List.of("team")))
                        .thenHappens(new ServerCertificateUntagged(shop, List.of("team")));
        assertThat(after.account().resources().serverCertificates().existing(shop).tags().tags())
                .containsExactly(upper);
    }

    @Test
    void what_is_deleted_is_gone_and_its_name_is_free() {
        given(uploaded("shop"))
                .when(new DeleteServerCertificate(name("Shop")))
                .thenHappens(new ServerCertificateDeleted(id(SERVER_CERTIFICATE, "shop")))
                .when(upload("shop", List.of()))
                .then();
    }

    @Test
    void a_missing_certificate_is_missing_for_every_change() {
        Stream.of(
                        new UpdateServerCertificate(name("none"), null, null),
                        new TagServerCertificate(name("none"), List.of()),
                        new UntagServerCertificate(name("none"), List.of()),
                        new DeleteServerCertificate(name("none")))
                .forEach(command ->
                        given().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "The Server Certificate with name none cannot be found."));
    }

    static Stream<AccountEvent> impossible() {
        var none = id(SERVER_CERTIFICATE, "none");
        return Stream.of(
                uploaded("shop"),
                new ServerCertificateUploaded(
                        none, name("SHOP"), EntityPath.ROOT, ONE, NOW, List.of()),
                new ServerCertificateMoved(none, name("x"), EntityPath.ROOT),
                new ServerCertificateMoved(
                        id(SERVER_CERTIFICATE, "shop"), name("Other"), EntityPath.ROOT),
                new ServerCertificateTagged(none, List.of()),
                new ServerCertificateUntagged(none, List.of()),
                new ServerCertificateDeleted(none));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void the_fold_believes_nothing_that_cannot_have_happened(AccountEvent event) {
        AccountScenario world = given(uploaded("shop"), uploaded("other"));
        assertThatThrownBy(() -> world.account().evolve(event))
                .isInstanceOf(IllegalStateException.class);
    }
}
