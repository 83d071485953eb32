package dev.pastgrant.api.iam.saml;

import dev.pastgrant.api.iam.named.RequestedArn;
import dev.pastgrant.api.iam.named.Tagged;
import dev.pastgrant.api.operation.About;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.saml.SamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderDecider;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.Optional;

/** The SAML provider whose ARN a request gives. */
record NamedSamlProvider(Arn arn) implements Tagged {
    private static final String MEMBER = "SAMLProviderArn";

    /** Requests about a provider. */
    static final About<NamedSamlProvider> ABOUT =
            new About<>(
                    RequestedArn.check(MEMBER),
                    request -> new NamedSamlProvider(new Arn(request.text(MEMBER))),
                    NamedSamlProvider::needs);

    Optional<SamlProvider> find(Account account) {
        return account.resources().samlProviders().find(arn, account.ref());
    }

    private RequirementBuilder needs(OperationRequest request, Account account) {
        return request.permission(arn).onTagged(tags(account).orElse(Tags.NONE));
    }

    @Override
    public Optional<Tags> tags(Account account) {
        return find(account).map(SamlProvider::tags);
    }

    @Override
    public Refusal missing() {
        return SamlProviderDecider.missing(arn);
    }

    @Override
    public List<ResourceRef> resources() {
        return List.of(new ResourceRef("AWS::IAM::SAMLProvider", arn.text()));
    }
}
