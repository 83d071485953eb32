package dev.pastgrant.api.iam.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.account.policy.GrantCommand.PutPermissionsBoundary;
import dev.pastgrant.domain.account.user.UserCommand;
import dev.pastgrant.domain.call.AsOf;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateUserResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserRequest;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.GetUserResponse;
import software.amazon.awssdk.services.iam.model.ListUserTagsRequest;
import software.amazon.awssdk.services.iam.model.ListUserTagsResponse;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagUserRequest;
import software.amazon.awssdk.services.iam.model.UntagUserRequest;
import software.amazon.awssdk.services.iam.model.UpdateUserRequest;
import software.amazon.awssdk.services.iam.model.User;

class UsersTest {
    private static final String CAP = Scene.policyArn("/caps/Cap");
    private static final Tag RED = Tag.builder().key("team").value("red").build();
    private static final Tag BLUE = Tag.builder().key("Team").value("blue").build();

    private final PlannedAccount desk = new PlannedAccount();

    private static CreateUserRequest create(String name) {
        return CreateUserRequest.builder().userName(name).build();
    }

    private User get(String name) {
        return desk.send(GetUserRequest.builder().userName(name).build(), GetUserResponse.class)
                .user();
    }

    private ListUsersResponse list(ListUsersRequest.Builder request) {
        return desk.send(request.build(), ListUsersResponse.class);
    }

    @Test
    void a_new_user_is_answered_as_it_was_asked_for() {
        desk.given(Scene.policy("/caps/", "Cap"));

        User user =
                desk.send(
                                CreateUserRequest.builder()
                                        .path("/people/")
                                        .userName("Alice")
                                        .permissionsBoundary(CAP)
                                        .tags(RED)
                                        .build(),
                                CreateUserResponse.class)
                        .user();

        assertThat(user.userName()).isEqualTo("Alice");
        assertThat(user.path()).isEqualTo("/people/");
        assertThat(user.arn()).isEqualTo("arn:aws:iam::123456789012:user/people/Alice");
        assertThat(user.userId()).startsWith("AIDA");
        assertThat(user.createDate()).isEqualTo(desk.now());
        assertThat(user.tags()).containsExactly(RED);
        assertThat(user.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(CAP);
        assertThat(user).isEqualTo(get("alice"));
    }

    @Test
    void what_a_user_does_not_have_is_absent_rather_than_empty() {
        desk.send(create("Alice"));

        assertThat(get("Alice").path()).isEqualTo("/");
        assertThat(get("Alice").hasTags()).isFalse();
        assertThat(get("Alice").permissionsBoundary()).isNull();
        assertThat(get("Alice").passwordLastUsed()).isNull();
    }

    @Test
    void the_record_of_a_new_user_names_it_by_name_arn_and_id() {
        assertThat(desk.answer(create("Alice")).resources())
                .containsExactly(
                        new ResourceRef("AWS::IAM::User", "Alice"),
                        new ResourceRef("AWS::IAM::User", "arn:aws:iam::123456789012:user/Alice"),
                        new ResourceRef("AWS::IAM::User", get("Alice").userId()));
    }

    @Test
    void users_are_listed_by_name_in_pages_and_without_tags_and_boundary() {
        desk.given(Scene.policy("/caps/", "Cap"))
                .send(
                        create("bob").toBuilder().tags(RED).permissionsBoundary(CAP).build(),
                        create("Carol"),
                        create("Alice"));

        List<ListUsersResponse> pages =
                PlannedAccount.pages(
                        marker -> list(ListUsersRequest.builder().maxItems(1).marker(marker)),
                        ListUsersResponse::marker);

        assertThat(pages)
                .extracting(ListUsersResponse::isTruncated)
                .containsExactly(true, true, false);
        assertThat(pages)
                .flatExtracting(ListUsersResponse::users)
                .extracting(User::userName)
                .containsExactly("Alice", "bob", "Carol");
        assertThat(pages.get(1).users().getFirst().hasTags()).isFalse();
        assertThat(pages.get(1).users().getFirst().permissionsBoundary()).isNull();
    }

    @Test
    void a_path_prefix_lists_what_lies_under_it() {
        desk.given(
                Scene.user("/div/a/", "Alice"),
                Scene.user("/div/b/", "Bob"),
                Scene.user("/", "Carol"));

        assertThat(list(ListUsersRequest.builder().pathPrefix("/div/")).users())
                .extracting(User::userName)
                .containsExactly("Alice", "Bob");
        assertThat(list(ListUsersRequest.builder().pathPrefix("/div/a")).users()).hasSize(1);
    }

    @Test
    void a_marker_of_someone_else_is_refused() {
        assertThat(desk.refusal(ListUsersRequest.builder().marker("***").build()))
                .isEqualTo(Refusal.validation("Invalid Marker."));
    }

    @Test
    void a_renamed_user_keeps_its_id_and_has_another_arn() {
        desk.send(create("Alice"));
        String id = get("Alice").userId();

        desk.send(
                UpdateUserRequest.builder()
                        .userName("alice")
                        .newUserName("Alicia")
                        .newPath("/people/")
                        .build());

        assertThat(get("Alicia").userId()).isEqualTo(id);
        assertThat(get("Alicia").arn()).isEqualTo("arn:aws:iam::123456789012:user/people/Alicia");
        assertThat(desk.refusal(GetUserRequest.builder().userName("Alice").build()))
                .isEqualTo(Refusal.noSuchEntity("The user with name Alice cannot be found."));
    }

    @Test
    void an_update_that_says_nothing_changes_nothing() {
        desk.send(create("Alice"));
        User before = get("Alice");

        desk.send(UpdateUserRequest.builder().userName("Alice").build());

        assertThat(get("Alice")).isEqualTo(before);
    }

    @Test
    void a_deleted_user_is_gone() {
        desk.send(create("Alice"), DeleteUserRequest.builder().userName("Alice").build());

        assertThat(desk.refusal(DeleteUserRequest.builder().userName("Alice").build()).code())
                .isEqualTo(IamError.NO_SUCH_ENTITY);
    }

    @Test
    void whoever_names_no_user_means_itself() {
        desk.send(create("Alice"), create("Bob"));
        GetUserRequest unnamed = GetUserRequest.builder().build();

        User self = desk.asUser("Alice").send(unnamed, GetUserResponse.class).user();
        User root = desk.asRoot().send(unnamed, GetUserResponse.class).user();

        assertThat(self.userName()).isEqualTo("Alice");
        assertThat(root.arn()).isEqualTo("arn:aws:iam::123456789012:root");
        assertThat(root.userId()).isEqualTo("123456789012");
        assertThat(root.createDate()).isEqualTo(PlannedAccount.OPENED);
        assertThat(root.userName()).isNull();
    }

    @Test
    void a_role_session_must_say_which_user_it_means() {
        desk.given(Scene.role("/", "Deployer")).asSessionOf("Deployer");

        assertThat(desk.refusal(GetUserRequest.builder().build()))
                .isEqualTo(
                        Refusal.validation(
                                "Must specify userName when calling with non-User credentials"));
    }

    @Test
    void a_user_that_reads_of_itself_is_not_mistaken_for_another_of_its_name() {
        desk.send(create("Alice"), create("Bob"));
        String id = get("Bob").userId();
        desk.asUser("Bob").asOf(new AsOf(desk.now(), new Position(7)));
        desk.given(
                new UserCommand.UpdateUser(new EntityName("Bob"), new EntityName("Bobby"), null),
                new UserCommand.UpdateUser(new EntityName("Alice"), new EntityName("Bob"), null));

        User self = desk.send(GetUserRequest.builder().build(), GetUserResponse.class).user();

        assertThat(self.userId()).isEqualTo(id);
        assertThat(self.userName()).isEqualTo("Bobby");
    }

    @Test
    void a_path_and_an_arn_that_are_none_are_refused() {
        assertThat(desk.refusal(create("Alice").toBuilder().path("/a\u007f/").build()).message())
                .startsWith("The specified value for path is invalid.");
        assertThat(
                        desk.refusal(
                                create("Alice").toBuilder()
                                        .permissionsBoundary("not-an-arn-but-long-enough")
                                        .build()))
                .isEqualTo(Refusal.validation("Invalid ARN:  Could not be parsed!"));
    }

    @Test
    void a_boundary_is_shown_for_as_long_as_it_is_there() {
        desk.given(Scene.policy("/caps/", "Cap"), Scene.user("/", "Alice"));
        desk.given(
                new PutPermissionsBoundary(
                        UniqueId.Kind.USER, new EntityName("Alice"), new Arn(CAP)));

        assertThat(get("Alice").permissionsBoundary().permissionsBoundaryTypeAsString())
                .isEqualTo("Policy");
    }

    @Test
    void tags_are_set_replaced_listed_and_removed() {
        desk.send(
                create("Alice"),
                TagUserRequest.builder()
                        .userName("Alice")
                        .tags(RED, Tag.builder().key("a").value("").build())
                        .build(),
                TagUserRequest.builder().userName("Alice").tags(BLUE).build());
        assertThat(tags(1)).hasSize(2);
        assertThat(tags(1).getFirst().tags()).extracting(Tag::value).containsExactly("blue");

        desk.send(UntagUserRequest.builder().userName("Alice").tagKeys("TEAM", "a").build());
        assertThat(tags(1)).hasSize(1);
        assertThat(tags(1).getFirst().tags()).isEmpty();
    }

    private List<ListUserTagsResponse> tags(int size) {
        return PlannedAccount.pages(
                marker ->
                        desk.send(
                                ListUserTagsRequest.builder()
                                        .userName("Alice")
                                        .maxItems(size)
                                        .marker(marker)
                                        .build(),
                                ListUserTagsResponse.class),
                ListUserTagsResponse::marker);
    }
}
