package dev.pastgrant.api.iam.saml;

import static dev.pastgrant.api.operation.OperationRows.IAM;

import dev.pastgrant.api.iam.named.Tagging;
import dev.pastgrant.api.iam.shape.AwsTags;
import dev.pastgrant.api.operation.Check;
import dev.pastgrant.api.operation.OperationRequest;
import dev.pastgrant.api.operation.Permission;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.domain.account.saml.SamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.CreateSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.DeleteSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.TagSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.UntagSamlProvider;
import dev.pastgrant.domain.account.saml.SamlProviderCommand.UpdateSamlProvider;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.SAMLProviderListEntry;
import software.amazon.awssdk.services.iam.model.Tag;

/**
 * The operations on SAML providers.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html">CreateSAMLProvider</a>
 */
public final class SamlProviderOperations {
    private static final String TITLE = "SAMLProvider";
    private static final String DOCUMENT = "SAMLMetadataDocument";

    private SamlProviderOperations() {}

    public static Stream<ServedOperation> operations() {
        return Stream.concat(
                Stream.of(
                        IAM.write(
                                "CreateSAMLProvider",
                                (request, account) ->
                                        Tagging.needsToCreate(
                                                TITLE, arn(request, account.ref()), request, null),
                                SamlProviderOperations::create,
                                Check.without("AssertionEncryptionMode", "AddPrivateKey")),
                        IAM.read(
                                "GetSAMLProvider",
                                NamedSamlProvider.ABOUT,
                                SamlProviderOperations::get),
                        IAM.read(
                                "ListSAMLProviders",
                                Permission.ON_ANYTHING,
                                SamlProviderOperations::list),
                        IAM.write(
                                "UpdateSAMLProvider",
                                NamedSamlProvider.ABOUT,
                                SamlProviderOperations::update,
                                Check.without(
                                        "AssertionEncryptionMode",
                                        "AddPrivateKey",
                                        "RemovePrivateKey")),
                        IAM.change(
                                "DeleteSAMLProvider",
                                NamedSamlProvider.ABOUT,
                                (_, of) -> new DeleteSamlProvider(of.arn()))),
                new Tagging<>(
                                TITLE,
                                NamedSamlProvider.ABOUT,
                                (of, tags) -> new TagSamlProvider(of.arn(), tags),
                                (of, keys) -> new UntagSamlProvider(of.arn(), keys))
                        .operations());
    }

    private static Arn arn(OperationRequest request, AccountRef account) {
        return SamlProvider.arn(account, request.text("Name"));
    }

    private static Plan<SdkPojo> create(OperationRequest request) {
        NamedSamlProvider created = new NamedSamlProvider(arn(request, request.home()));
        return request.change(
                new CreateSamlProvider(
                        request.text("Name"),
                        MetadataReader.read(request.text(DOCUMENT)),
                        AwsTags.in(request)),
                created.resources(),
                change ->
                        request.response()
                                .with("SAMLProviderArn", created.arn().text())
                                .with("Tags", tagsIfAny(created.find(change.after()).orElseThrow()))
                                .answer(created.resources()));
    }

    private static Plan<SdkPojo> update(OperationRequest request, NamedSamlProvider named) {
        String document = request.textIfAny(DOCUMENT);
        return request.change(
                new UpdateSamlProvider(
                        named.arn(), document == null ? null : MetadataReader.read(document)),
                named.resources(),
                _ ->
                        request.response()
                                .with("SAMLProviderArn", named.arn().text())
                                .answer(named.resources()));
    }

    private static Plan<SdkPojo> get(OperationRequest request, NamedSamlProvider named) {
        return request.read(view ->
                named.find(view.account())
                        .map(provider -> whole(request, provider))
                        .orElseGet(() -> new Reply.Refused<>(named.missing())));
    }

    private static Reply<SdkPojo> whole(OperationRequest request, SamlProvider provider) {
        return request.response()
                .with("SAMLProviderUUID", provider.id().text())
                .with(DOCUMENT, provider.metadata().document())
                .with("CreateDate", provider.createdAt())
                .with("ValidUntil", provider.validUntil())
                .with("Tags", tagsIfAny(provider))
                .reply();
    }

    private static @Nullable List<Tag> tagsIfAny(SamlProvider provider) {
        return provider.tags().size() == 0 ? null : AwsTags.write(provider.tags());
    }

    private static Plan<SdkPojo> list(OperationRequest request) {
        return request.read(view ->
                request.response()
                        .with(
                                "SAMLProviderList",
                                view.account().resources().samlProviders().sorted().stream()
                                        .map(each -> entry(each, view.account().ref()))
                                        .toList())
                        .reply());
    }

    private static SAMLProviderListEntry entry(SamlProvider provider, AccountRef account) {
        return SAMLProviderListEntry.builder()
                .arn(provider.arn(account).text())
                .validUntil(provider.validUntil())
                .createDate(provider.createdAt())
                .build();
    }
}
