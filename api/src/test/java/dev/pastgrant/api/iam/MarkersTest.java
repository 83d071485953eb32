package dev.pastgrant.api.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.tag.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.ListAccessKeysRequest;
import software.amazon.awssdk.services.iam.model.ListAccessKeysResponse;
import software.amazon.awssdk.services.iam.model.ListGroupsRequest;
import software.amazon.awssdk.services.iam.model.ListUserTagsRequest;
import software.amazon.awssdk.services.iam.model.ListUserTagsResponse;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;

/** A marker belongs to one list. Any other list refuses it, and never answers an empty page. */
class MarkersTest {
    private final PlannedAccount account =
            new PlannedAccount()
                    .given(
                            Scene.user("/a/", "Alice", tag("one"), tag("two")),
                            Scene.user("/a/", "Bob", tag("one"), tag("two")));

    private static Tag tag(String key) {
        return new Tag(key, "");
    }

    private static ListUsersRequest.Builder users() {
        return ListUsersRequest.builder().maxItems(1);
    }

    private String markerOfUsers() {
        return account.send(users().build(), ListUsersResponse.class).marker();
    }

    private void isNoMarkerOf(IamRequest request) {
        assertThat(account.refusal(request)).isEqualTo(Refusal.validation("Invalid Marker."));
    }

    @Test
    void a_list_goes_on_with_pages_of_another_size() {
        var rest = users().maxItems(50).marker(markerOfUsers()).build();
        assertThat(account.send(rest, ListUsersResponse.class).users())
                .singleElement()
                .satisfies(user -> assertThat(user.userName()).isEqualTo("Bob"));
    }

    @Test
    void a_marker_of_another_operation_is_refused() {
        isNoMarkerOf(ListGroupsRequest.builder().marker(markerOfUsers()).build());
        isNoMarkerOf(
                ListAccessKeysRequest.builder().userName("Alice").marker(markerOfUsers()).build());
    }

    @Test
    void a_marker_of_another_path_prefix_is_refused() {
        isNoMarkerOf(users().pathPrefix("/a/").marker(markerOfUsers()).build());
    }

    @Test
    void a_marker_of_another_entity_is_refused() {
        ListUserTagsRequest.Builder tags = ListUserTagsRequest.builder().maxItems(1);
        String alices =
                account.send(tags.userName("Alice").build(), ListUserTagsResponse.class).marker();
        isNoMarkerOf(tags.userName("Bob").marker(alices).build());
    }

    @Test
    void a_marker_of_another_caller_s_own_list_is_refused() {
        ListAccessKeysRequest.Builder keys = ListAccessKeysRequest.builder().maxItems(1);
        for (String user : List.of("Alice", "Alice")) {
            account.send(CreateAccessKeyRequest.builder().userName(user).build());
        }
        String alices =
                account.asUser("Alice").send(keys.build(), ListAccessKeysResponse.class).marker();

        assertThat(account.send(keys.marker(alices).build(), ListAccessKeysResponse.class))
                .satisfies(page -> assertThat(page.accessKeyMetadata()).hasSize(1));
        account.asUser("Bob");
        isNoMarkerOf(keys.marker(alices).build());
    }

    /** Letters of three and of four octets, which Base64 would make more than 512 characters. */
    @ParameterizedTest
    @ValueSource(strings = {"\u4e2d", "\ud840\udc00"})
    void a_marker_has_at_most_320_characters_and_goes_through_the_longest_keys(String letter) {
        List<String> keys =
                IntStream.range(0, 5).mapToObj(n -> letter.repeat(127) + n).sorted().toList();
        account.given(
                        Scene.user(
                                "/", "Li", keys.stream().map(MarkersTest::tag).toArray(Tag[]::new)))
                .asOf(new AsOf(account.now(), new Position(Long.MAX_VALUE)));
        ListUserTagsRequest.Builder tags = ListUserTagsRequest.builder().userName("Li").maxItems(1);

        List<String> found = new ArrayList<>();
        String marker = null;
        do {
            ListUserTagsResponse page =
                    account.send(tags.marker(marker).build(), ListUserTagsResponse.class);
            page.tags().forEach(tag -> found.add(tag.key()));
            marker = page.marker();
            assertThat(marker == null ? "" : marker).hasSizeLessThanOrEqualTo(320);
        } while (marker != null);
        assertThat(found).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void a_marker_of_the_past_is_none_of_the_present() {
        account.asOf(new AsOf(account.now(), new Position(7)));
        String past = markerOfUsers();
        account.asRoot();
        isNoMarkerOf(users().marker(past).build());
    }
}
