package dev.pastgrant.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.wire.shape.Service;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateUserResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserResponse;
import software.amazon.awssdk.services.iam.model.GetAccountSummaryResponse;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UpdateRoleResponse;
import software.amazon.awssdk.services.iam.model.User;

class QueryProtocolTest {

    @Test
    void a_request_is_read_with_its_tags_in_the_order_of_their_numbers() {
        String tags =
                IntStream.of(10, 9, 11, 1, 2, 3, 4, 5, 6, 7, 8)
                        .mapToObj(i -> "&Tags.member." + i + ".Key=k" + i)
                        .collect(Collectors.joining());

        CreateUserRequest read =
                (CreateUserRequest)
                        WireBytes.value(WireBytes.iam("Action=CreateUser&UserName=a" + tags));

        assertThat(read.userName()).isEqualTo("a");
        assertThat(read.tags())
                .extracting(Tag::key)
                .containsExactly(
                        "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9", "k10", "k11");
    }

    @Test
    void an_absent_list_an_empty_list_and_an_empty_string_are_told_apart() {
        CreateUserRequest absent =
                (CreateUserRequest) WireBytes.value(WireBytes.iam("Action=CreateUser&UserName="));
        CreateUserRequest empty =
                (CreateUserRequest) WireBytes.value(WireBytes.iam("Action=CreateUser&Tags="));

        assertThat(absent.hasTags()).isFalse();
        assertThat(absent.userName()).isEmpty();
        assertThat(empty.hasTags()).isTrue();
        assertThat(empty.tags()).isEmpty();
        assertThat(empty.userName()).isNull();
    }

    @Test
    void parameters_of_the_signature_are_none_of_the_operation() {
        assertThat(WireBytes.value(WireBytes.iam("Action=CreateUser&UserName=a&X-Amz-Date=d")))
                .isEqualTo(CreateUserRequest.builder().userName("a").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo=a", "Foo.1.Bar=b", "Tags.member.1.Foo=b", "username=b"})
    void parameters_that_the_operation_does_not_have_are_not_implemented(String parameter) {
        WireError error = WireBytes.error(WireBytes.iam("Action=CreateUser&" + parameter));

        assertThat(error.kind()).isEqualTo(CommonError.NOT_IMPLEMENTED);
        assertThat(error.message()).contains(parameter.contains("user") ? "username" : "Foo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tags.member.999999999.Key=a",
                "Tags.member.2.Key=a",
                "Tags.member.0.Key=a",
                "Tags.member.01.Key=a",
                "Tags.member.-1.Key=a",
                "Tags.member.x.Key=a",
                "Tags.member.1.Key=a&Tags.member.3.Key=b",
                "Tags.Key=a",
                "Tags.1.Key=a",
                "Tags=a",
                "Tags=&Tags.member.1.Key=a",
                "Tags.member.1=a",
                "Tags.member.1.Key.x=a",
                "UserName.x=a",
                "UserName=a&UserName.x=b",
                "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z=1",
            })
    void structure_that_does_not_fit_is_malformed_input(String parameters) {
        assertThat(WireBytes.error(WireBytes.iam("Action=CreateUser&" + parameters)).kind())
                .isEqualTo(CommonError.MALFORMED_INPUT);
    }

    @Test
    void a_number_that_is_none_is_malformed_input() {
        assertThat(WireBytes.error(WireBytes.iam("Action=ListUsers&MaxItems=ten")))
                .isEqualTo(
                        new WireError(
                                CommonError.MALFORMED_INPUT,
                                "STRING_VALUE can not be converted to an Integer"));
        assertThat(WireBytes.error(WireBytes.iam("Action=ListUsers&MaxItems=99999999999")).kind())
                .isEqualTo(CommonError.MALFORMED_INPUT);
    }

    @Test
    void a_response_is_written_as_aws_writes_it() {
        User user =
                User.builder()
                        .path("/")
                        .userName("a<&>\"\r\n\u0001")
                        .createDate(Instant.parse("2026-01-02T03:04:05.678Z"))
                        .build();

        assertThat(xml("CreateUser", CreateUserResponse.builder().user(user).build()))
                .isEqualTo(
                        "<CreateUserResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">"
                                + "<CreateUserResult><User><Path>/</Path>"
                                + "<UserName>a&lt;&amp;&gt;&quot;&#xD;\n\uFFFD</UserName>"
                                + "<CreateDate>2026-01-02T03:04:05Z</CreateDate>"
                                + "</User></CreateUserResult>"
                                + "<ResponseMetadata><RequestId>id</RequestId></ResponseMetadata>"
                                + "</CreateUserResponse>");
    }

    @Test
    void an_empty_list_is_an_empty_element_and_an_absent_one_is_none() {
        assertThat(xml("ListUsers", ListUsersResponse.builder().users(List.of()).build()))
                .contains("<ListUsersResult><Users></Users></ListUsersResult>");
        assertThat(xml("ListUsers", ListUsersResponse.builder().isTruncated(false).build()))
                .contains("<ListUsersResult><IsTruncated>false</IsTruncated></ListUsersResult>");
    }

    @Test
    void a_map_is_written_as_entries() {
        assertThat(
                        xml(
                                "GetAccountSummary",
                                GetAccountSummaryResponse.builder()
                                        .summaryMap(Map.of(SummaryKeyType.USERS, 1))
                                        .build()))
                .contains(
                        "<SummaryMap><entry><key>Users</key><value>1</value></entry></SummaryMap>");
    }

    @Test
    void a_result_element_stands_where_the_model_has_an_output() {
        assertThat(xml("UpdateRole", UpdateRoleResponse.builder().build()))
                .contains("<UpdateRoleResult></UpdateRoleResult>");
        assertThat(xml("DeleteUser", DeleteUserResponse.builder().build()))
                .doesNotContain("DeleteUserResult");
    }

    private static String xml(String operation, SdkPojo response) {
        WireReply reply =
                Codecs.reply(
                        WireBytes.operation(Service.IAM, operation), response, ReplyForm.XML, "id");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/xml");
        assertThat(reply.headers()).containsEntry("x-amzn-RequestId", "id");
        return reply.body().asUtf8String();
    }
}
