package dev.pastgrant.api.iam.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Quota;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.projections.lastused.KeyUse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.DeleteAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedRequest;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedResponse;
import software.amazon.awssdk.services.iam.model.ListAccessKeysRequest;
import software.amazon.awssdk.services.iam.model.ListAccessKeysResponse;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyRequest;

class AccessKeysTest {
    private static final CreateAccessKeyRequest FOR_ALICE =
            CreateAccessKeyRequest.builder().userName("alice").build();

    private final PlannedAccount desk = new PlannedAccount().given(Scene.user("/", "Alice"));

    private AccessKey create() {
        return desk.send(FOR_ALICE, CreateAccessKeyResponse.class).accessKey();
    }

    private List<AccessKeyMetadata> keys(ListAccessKeysRequest.Builder request) {
        return desk.send(request.build(), ListAccessKeysResponse.class).accessKeyMetadata();
    }

    private GetAccessKeyLastUsedResponse lastUsed(String key) {
        return desk.send(
                GetAccessKeyLastUsedRequest.builder().accessKeyId(key).build(),
                GetAccessKeyLastUsedResponse.class);
    }

    @Test
    void a_new_key_is_active_and_its_id_leads_to_the_account() {
        AccessKey key = create();

        assertThat(key.userName()).isEqualTo("Alice");
        assertThat(key.status()).isEqualTo(StatusType.ACTIVE);
        assertThat(key.createDate()).isEqualTo(desk.now());
        assertThat(key.accessKeyId()).startsWith("AKIA").hasSize(20);
        assertThat(new AccessKeyId(key.accessKeyId()).account()).contains(PlannedAccount.ID);
        assertThat(key.secretAccessKey()).matches("[A-Za-z0-9+/]{40}");
    }

    @Test
    void the_secret_is_kept_sealed_for_its_key() {
        AccessKey key = create();
        SealedSecret kept =
                desk.account()
                        .accessKeys()
                        .get(new AccessKeyId(key.accessKeyId()))
                        .orElseThrow()
                        .secret();

        assertThat(PlannedAccount.VAULT.open(kept, key.accessKeyId()).reveal())
                .isEqualTo(key.secretAccessKey());
    }

    @Test
    void two_keys_differ_in_id_and_secret_and_a_third_is_refused() {
        AccessKey first = create();
        AccessKey second = create();

        assertThat(second.accessKeyId()).isNotEqualTo(first.accessKeyId());
        assertThat(second.secretAccessKey()).isNotEqualTo(first.secretAccessKey());
        assertThat(desk.refusal(FOR_ALICE))
                .isEqualTo(Refusal.quotaExceeded(Quota.ACCESS_KEYS_PER_USER, 2));
    }

    @Test
    void a_key_is_recorded_with_its_user() {
        var answer = desk.answer(FOR_ALICE);
        String id = ((CreateAccessKeyResponse) answer.response()).accessKey().accessKeyId();

        assertThat(answer.resources())
                .containsExactly(
                        new ResourceRef("AWS::IAM::AccessKey", id),
                        new ResourceRef("AWS::IAM::User", "alice"));
    }

    @Test
    void keys_are_listed_in_pages_without_their_secrets() {
        AccessKey first = create();
        AccessKey second = create();

        List<ListAccessKeysResponse> pages =
                PlannedAccount.pages(
                        marker ->
                                desk.send(
                                        ListAccessKeysRequest.builder()
                                                .userName("Alice")
                                                .maxItems(1)
                                                .marker(marker)
                                                .build(),
                                        ListAccessKeysResponse.class),
                        ListAccessKeysResponse::marker);

        assertThat(pages)
                .hasSize(2)
                .flatExtracting(ListAccessKeysResponse::accessKeyMetadata)
                .extracting(AccessKeyMetadata::accessKeyId)
                .containsExactlyInAnyOrder(first.accessKeyId(), second.accessKeyId());
    }

    @Test
    void a_key_is_rotated_by_its_own_user_who_need_not_name_itself() {
        String old = create().accessKeyId();
        desk.asUser("Alice");

        AccessKey fresh =
                desk.send(CreateAccessKeyRequest.builder().build(), CreateAccessKeyResponse.class)
                        .accessKey();
        desk.send(
                UpdateAccessKeyRequest.builder()
                        .accessKeyId(old)
                        .status(StatusType.INACTIVE)
                        .build());
        assertThat(keys(ListAccessKeysRequest.builder()))
                .filteredOn(key -> key.accessKeyId().equals(old))
                .extracting(AccessKeyMetadata::statusAsString)
                .containsExactly("Inactive");

        desk.send(DeleteAccessKeyRequest.builder().accessKeyId(old).build());
        assertThat(keys(ListAccessKeysRequest.builder()))
                .extracting(AccessKeyMetadata::accessKeyId)
                .containsExactly(fresh.accessKeyId());
    }

    @Test
    void root_that_names_nobody_lists_its_own_keys() {
        assertThat(keys(ListAccessKeysRequest.builder()))
                .extracting(AccessKeyMetadata::accessKeyId, AccessKeyMetadata::userName)
                .containsExactly(tuple(PlannedAccount.KEY.text(), null));
    }

    @Test
    void a_key_of_another_user_and_a_key_that_cannot_be_are_not_found() {
        String alices = create().accessKeyId();
        desk.given(Scene.user("/", "Bob"));

        for (String id : List.of(alices, "no_such_key_at_all")) {
            assertThat(
                            desk.refusal(
                                    DeleteAccessKeyRequest.builder()
                                            .userName("Bob")
                                            .accessKeyId(id)
                                            .build()))
                    .isEqualTo(
                            Refusal.noSuchEntity(
                                    "The Access Key with id " + id + " cannot be found."));
        }
    }

    @Test
    void a_key_cannot_be_made_expired() {
        String id = create().accessKeyId();

        assertThat(
                        desk.refusal(
                                        UpdateAccessKeyRequest.builder()
                                                .userName("Alice")
                                                .accessKeyId(id)
                                                .status("Expired")
                                                .build())
                                .code())
                .isEqualTo(SharedError.VALIDATION_ERROR);
    }

    @Test
    void an_unused_key_was_used_nowhere() {
        var never = lastUsed(create().accessKeyId());

        assertThat(never.userName()).isEqualTo("Alice");
        assertThat(never.accessKeyLastUsed().lastUsedDate()).isNull();
        assertThat(never.accessKeyLastUsed().serviceName()).isEqualTo("N/A");
        assertThat(never.accessKeyLastUsed().region()).isEqualTo("N/A");
    }

    @Test
    void the_last_use_is_that_of_the_moment_asked_for() {
        String id = create().accessKeyId();
        KeyUse early = new KeyUse(PlannedAccount.OPENED, "iam", "us-east-1");
        KeyUse late = new KeyUse(desk.now(), "sts", "eu-west-1");
        desk.lastUsed((key, upTo) ->
                Optional.of(upTo.isAfter(new Position(50)) ? late : early)
                        .filter(_ -> key.text().equals(id)));

        assertThat(lastUsed(id).accessKeyLastUsed().serviceName()).isEqualTo("sts");
        assertThat(lastUsed(id).accessKeyLastUsed().lastUsedDate()).isEqualTo(desk.now());
        desk.asOf(new AsOf(desk.now(), new Position(50)));
        assertThat(lastUsed(id).accessKeyLastUsed().serviceName()).isEqualTo("iam");
        assertThat(lastUsed(id).accessKeyLastUsed().region()).isEqualTo("us-east-1");
    }

    @Test
    void the_last_use_of_a_key_that_is_not_there_cannot_be_found() {
        String id = "AKIANOSUCHKEY0000000";

        assertThat(desk.refusal(GetAccessKeyLastUsedRequest.builder().accessKeyId(id).build()))
                .isEqualTo(
                        Refusal.noSuchEntity("The Access Key with id " + id + " cannot be found."));
    }
}
