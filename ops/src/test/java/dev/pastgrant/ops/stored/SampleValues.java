package dev.pastgrant.ops.stored;

import dev.pastgrant.domain.account.certificate.CertificateBody;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.role.TrustedPrincipal;
import dev.pastgrant.domain.account.sshkey.PublicKeyBody;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.EntityRef;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.PolicyText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the samples of events are made of. */
final class SampleValues {
    static final UUID ID = UUID.fromString("11111111-2222-4333-8444-555555555555");
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Instant LATER = Instant.parse("2026-11-24T12:00:00.123456Z");
    static final AccountId ACCOUNT = new AccountId("123456789012");
    static final UniqueId USER = new UniqueId("AIDAEXAMPLEUSER00001");
    static final UniqueId GROUP = new UniqueId("AGPAEXAMPLEGROUP0001");
    static final UniqueId ROLE = new UniqueId("AROAEXAMPLEROLE00001");
    static final UniqueId INSTANCE_PROFILE = new UniqueId("AIPAEXAMPLEPROFILE01");
    static final UniqueId POLICY = new UniqueId("ANPAEXAMPLEPOLICY001");
    static final AccessKeyId KEY = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
    static final Arn USER_ARN = Arn.iam(AccountRef.aws(ACCOUNT), "user/staff/ann");
    static final Arn POLICY_ARN = Arn.iam(AccountRef.aws(ACCOUNT), "policy/readers");
    static final SerialNumber DEVICE = SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "mfa/ann"));
    static final SerialNumber SECURITY_KEY =
            SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "u2f/user/ann/key-ID"));
    static final SerialNumber FOB = new SerialNumber("GAHT12345678");
    static final CertificateBody CERTIFICATE =
            new CertificateBody(
                    "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
                    "ab".repeat(32),
                    NOON,
                    LATER);
    static final PublicKeyBody PUBLIC_KEY =
            new PublicKeyBody(
                    "ssh-rsa AAAA ann@example.com",
                    "7a:1d:ea:9e:b0:80:ac:f8:ec:d8:dc:e6:a7:2c:fc:51");
    static final Arn TEMPLATE = new Arn("arn:aws:iam::aws:role-template/lex.amazonaws.com/Bots:1");
    static final EntityRef ENTITY = new EntityRef(UniqueId.Kind.USER, USER);
    static final String DELETION =
            "task/aws-service-role/lex.amazonaws.com/Ann/11111111-2222-4333-8444-555555555555";
    static final EntityName NAME = new EntityName("Ann");
    static final EntityPath PATH = new EntityPath("/staff/");
    static final PolicyText TEXT = new PolicyText("{ \"Version\": \"2012-10-17\" }\n");
    static final List<Tag> TAGS = List.of(new Tag("team", "Zürich \ud83d\ude00"));
    static final List<TrustedPrincipal> TRUSTED = List.of(new TrustedPrincipal(USER_ARN, USER));

    private SampleValues() {}
}
