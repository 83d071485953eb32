package dev.pastgrant.api.iam.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.ListMfaDeviceTagsRequest;
import software.amazon.awssdk.services.iam.model.ListMfaDeviceTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.UntagMfaDeviceRequest;

class MfaDeviceTagsTest {
    private static final String PHONE = "arn:aws:iam::123456789012:mfa/phone";
    private static final Tag RED = tag("team", "red");

    private final PlannedAccount account = new PlannedAccount();

    private List<Tag> create(Tag... tags) {
        return account.send(
                        CreateVirtualMfaDeviceRequest.builder()
                                .virtualMFADeviceName("phone")
                                .tags(tags)
                                .build(),
                        CreateVirtualMfaDeviceResponse.class)
                .virtualMFADevice()
                .tags();
    }

    private static TagMfaDeviceRequest tagging(String serial, Tag... tags) {
        return TagMfaDeviceRequest.builder().serialNumber(serial).tags(tags).build();
    }

    private static UntagMfaDeviceRequest untagging(String serial, String... keys) {
        return UntagMfaDeviceRequest.builder().serialNumber(serial).tagKeys(keys).build();
    }

    @Test
    void tags_of_the_start_are_shown_and_listed() {
        assertThat(create(RED)).containsExactly(RED);
        assertThat(pages(10)).containsExactly(List.of(RED));
    }

    @Test
    void tags_are_set_replaced_listed_by_key_and_removed() {
        create();
        account.send(
                tagging(PHONE, RED, tag("a", "")),
                tagging(PHONE, tag("team", "blue"), tag("Team", "green")));
        assertThat(pages(2))
                .containsExactly(
                        List.of(tag("Team", "green"), tag("a", "")), List.of(tag("team", "blue")));

        account.send(untagging(PHONE, "TEAM", "a", "team"));
        assertThat(pages(10)).containsExactly(List.of(tag("Team", "green")));
        account.send(untagging(PHONE, "Team"));
        assertThat(pages(10)).containsExactly(List.of());
    }

    private List<List<Tag>> pages(int size) {
        return PlannedAccount.pages(
                        marker ->
                                account.send(
                                        ListMfaDeviceTagsRequest.builder()
                                                .serialNumber(PHONE)
                                                .maxItems(size)
                                                .marker(marker)
                                                .build(),
                                        ListMfaDeviceTagsResponse.class),
                        ListMfaDeviceTagsResponse::marker)
                .stream()
                .map(ListMfaDeviceTagsResponse::tags)
                .toList();
    }

    @Test
    void the_tags_of_a_device_that_is_not_there_are_not_found() {
        assertRefused(
                PHONE,
                Refusal.noSuchEntity(
                        "VirtualMFADevice with serial number arn:aws:iam::123456789012:mfa/phone"
                                + " doesn't exist."));
    }

    @Test
    void the_tags_of_what_is_no_arn_are_refused() {
        assertRefused("GAHT12345678", Refusal.validation("Invalid ARN:  Could not be parsed!"));
    }

    private void assertRefused(String serial, Refusal refusal) {
        List.<SdkPojo>of(
                        tagging(serial, RED),
                        untagging(serial, "team"),
                        ListMfaDeviceTagsRequest.builder().serialNumber(serial).build())
                .forEach(request -> assertThat(account.refusal(request)).isEqualTo(refusal));
    }

    @Test
    void the_record_of_a_change_names_the_device() {
        create();
        assertThat(account.answer(tagging(PHONE, RED)).resources())
                .containsExactly(new ResourceRef("AWS::IAM::MfaDevice", PHONE));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
