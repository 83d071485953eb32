package dev.pastgrant.api.iam.oidc;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Tagging;
import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.oidc.IssuerUrl;
import dev.pastgrant.domain.account.oidc.OidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.AddClientIdToOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.CreateOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.DeleteOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.RemoveClientIdFromOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.TagOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.UntagOidcProvider;
import dev.pastgrant.domain.account.oidc.OidcProviderCommand.UpdateOidcProviderThumbprint;
import dev.pastgrant.domain.call.Change;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.OpenIDConnectProviderListEntry;

/**
 * The operations on OpenID Connect providers.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html">CreateOpenIDConnectProvider</a>
 */
public final class OidcProviderOperations {
    private static final String TITLE = "OpenIDConnectProvider";

    private OidcProviderOperations() {}

    public static Stream<ServedOperation> operations() {
        return Stream.of(
                        Stream.of(
                                IAM.write(
                                        "CreateOpenIDConnectProvider",
                                        OidcProviderOperations::needsToCreate,
                                        OidcProviderOperations::create),
                                IAM.read(
                                        "GetOpenIDConnectProvider",
                                        NamedOidcProvider.ABOUT,
                                        OidcProviderOperations::get),
                                IAM.read(
                                        "ListOpenIDConnectProviders",
                                        Permission.ON_ANYTHING,
                                        OidcProviderOperations::list)),
                        changes(),
                        new Tagging<>(
                                        TITLE,
                                        NamedOidcProvider.ABOUT,
                                        (of, tags) -> new TagOidcProvider(of.arn(), tags),
                                        (of, keys) -> new UntagOidcProvider(of.arn(), keys))
                                .operations())
                .flatMap(operations -> operations);
    }

    private static Stream<ServedOperation> changes() {
        return Stream.of(
                IAM.change(
                        "UpdateOpenIDConnectProviderThumbprint",
                        NamedOidcProvider.ABOUT,
                        (request, of) ->
                                new UpdateOidcProviderThumbprint(
                                        of.arn(), request.texts("ThumbprintList"))),
                IAM.change(
                        "AddClientIDToOpenIDConnectProvider",
                        NamedOidcProvider.ABOUT,
                        (request, to) ->
                                new AddClientIdToOidcProvider(to.arn(), request.text("ClientID"))),
                IAM.change(
                        "RemoveClientIDFromOpenIDConnectProvider",
                        NamedOidcProvider.ABOUT,
                        (request, from) ->
                                new RemoveClientIdFromOidcProvider(
                                        from.arn(), request.text("ClientID"))),
                IAM.change(
                        "DeleteOpenIDConnectProvider",
                        NamedOidcProvider.ABOUT,
                        (_, of) -> new DeleteOidcProvider(of.arn())));
    }

    /** The provider to be made. What is no address needs the permission on any provider. */
    private static Arn arn(OperationRequest request, AccountRef account) {
        return IssuerUrl.parse(request.text("Url"))
                .map(url -> url.arn(account))
                .orElseGet(() -> Arn.iam(account, "oidc-provider/*"));
    }

    private static List<Requirement> needsToCreate(OperationRequest request, Account account) {
        return Tagging.needsToCreate(TITLE, arn(request, account.ref()), request, null);
    }

    private static Plan<SdkPojo> create(OperationRequest request) {
        NamedOidcProvider created = new NamedOidcProvider(arn(request, request.home()));
        return request.change(
                new CreateOidcProvider(
                        request.text("Url"),
                        request.texts("ClientIDList"),
                        request.texts("ThumbprintList"),
                        AwsTags.in(request)),
                created.resources(),
                change -> created(request, created, change));
    }

    private static Reply.Answered<SdkPojo> created(
            OperationRequest request, NamedOidcProvider created, Change change) {
        OidcProvider provider = change.after().oidcProvider(created.arn()).orElseThrow();
        List<Tag> tags = provider.tags().tags();
        return request.response()
                .with("OpenIDConnectProviderArn", created.arn().text())
                .with("Tags", tags.isEmpty() ? null : AwsTags.write(provider.tags()))
                .answer(created.resources());
    }

    private static Plan<SdkPojo> get(OperationRequest request, NamedOidcProvider named) {
        return request.read(view ->
                view.account()
                        .oidcProvider(named.arn())
                        .map(provider -> whole(request, provider))
                        .orElseGet(() -> new Reply.Refused<>(named.missing())));
    }

    /** As much as is told of a provider. Its address is without the scheme, as on AWS. */
    private static Reply<SdkPojo> whole(OperationRequest request, OidcProvider provider) {
        return request.response()
                .with("Url", provider.url().text())
                .with("ClientIDList", provider.clientIds())
                .with("ThumbprintList", provider.thumbprints())
                .with("CreateDate", provider.createdAt())
                .with("Tags", AwsTags.write(provider.tags()))
                .reply();
    }

    private static Plan<SdkPojo> list(OperationRequest request) {
        return request.read(view ->
                request.response()
                        .with(
                                "OpenIDConnectProviderList",
                                view.account().resources().oidcProviders().sorted().stream()
                                        .map(each -> entry(each, view.account().ref()))
                                        .toList())
                        .reply());
    }

    private static OpenIDConnectProviderListEntry entry(OidcProvider provider, AccountRef account) {
        return OpenIDConnectProviderListEntry.builder()
                .arn(provider.url().arn(account).text())
                .build();
    }
}
