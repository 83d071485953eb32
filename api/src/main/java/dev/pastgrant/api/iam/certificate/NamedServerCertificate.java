package dev.pastgrant.api.iam.certificate;

import dev.pastgrant.api.iam.named.Tagged;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.NoSuchEntity;
import dev.pastgrant.domain.account.certificate.ServerCertificate;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Optional;

/** The server certificate that a request names. */
record NamedServerCertificate(EntityName name) implements Tagged {
    /** Requests about a server certificate. */
    static final About<NamedServerCertificate> ABOUT =
            new About<>(NamedServerCertificate::of, NamedServerCertificate::needs);

    static NamedServerCertificate of(OperationRequest request) {
        return new NamedServerCertificate(new EntityName(request.text("ServerCertificateName")));
    }

    Optional<ServerCertificate> find(Account account) {
        return account.resources().serverCertificates().find(name);
    }

    /** Its ARN. If it does not exist, that of one under the root path. */
    Arn arn(Account account) {
        return find(account)
                .map(found -> found.arn(account.ref()))
                .orElseGet(() -> ServerCertificate.arn(account.ref(), EntityPath.ROOT, name));
    }

    RequirementBuilder needs(OperationRequest request, Account account) {
        return request.permission(arn(account)).onTagged(tags(account).orElse(Tags.NONE));
    }

    @Override
    public Optional<Tags> tags(Account account) {
        return find(account).map(ServerCertificate::tags);
    }

    @Override
    public Refusal missing() {
        return NoSuchEntity.serverCertificate(name);
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of(resource(name.text()));
    }

    /** What LookupEvents calls by this text. */
    static ResourceRef resource(String text) {
        return new ResourceRef("AWS::IAM::ServerCertificate", text);
    }
}
