package dev.pastgrant.api.iam.oidc;

import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.iam.named.Tagged;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.oidc.OidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderDecider;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Optional;

/** The OpenID Connect provider whose ARN a request gives. */
record NamedOidcProvider(Arn arn) implements Tagged {
    private static final String MEMBER = "OpenIDConnectProviderArn";

    /** Requests about a provider. */
    static final About<NamedOidcProvider> ABOUT =
            new About<>(
                    RequestedArn.check(MEMBER),
                    request -> new NamedOidcProvider(new Arn(request.text(MEMBER))),
                    NamedOidcProvider::needs);

    private RequirementBuilder needs(OperationRequest request, Account account) {
        return request.permission(arn).onTagged(tags(account).orElse(Tags.NONE));
    }

    @Override
    public Optional<Tags> tags(Account account) {
        return account.oidcProvider(arn).map(OidcProvider::tags);
    }

    @Override
    public Refusal missing() {
        return OidcProviderDecider.missing(arn);
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of(new ResourceRef("AWS::IAM::OIDCProvider", arn.text()));
    }
}
