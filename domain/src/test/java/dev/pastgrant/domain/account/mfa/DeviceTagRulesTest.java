package dev.pastgrant.domain.account.mfa;

import static dev.pastgrant.domain.account.AccountScenario.given;
import static dev.pastgrant.domain.account.Examples.ACCOUNT;
import static dev.pastgrant.domain.account.Examples.NOW;
import static dev.pastgrant.domain.account.Examples.SECRET;
import static dev.pastgrant.domain.account.Examples.id;
import static dev.pastgrant.domain.account.Examples.tags;
import static dev.pastgrant.domain.account.Examples.userCreated;
import static dev.pastgrant.domain.refusal.IamError.INVALID_INPUT;
import static dev.pastgrant.domain.refusal.IamError.LIMIT_EXCEEDED;
import static dev.pastgrant.domain.refusal.IamError.NO_SUCH_ENTITY;
import static dev.pastgrant.policy.id.UniqueId.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pastgrant.domain.account.AccountScenario;
import dev.pastgrant.domain.account.mfa.MfaCommand.CreateVirtualMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.TagMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UntagMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceEnabled;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceTagged;
import dev.pastgrant.domain.account.mfa.MfaEvent.MfaDeviceUntagged;
import dev.pastgrant.domain.account.mfa.MfaEvent.VirtualMfaDeviceCreated;
import dev.pastgrant.domain.tag.Tag;
import dev.pastgrant.policy.id.AccountRef;
import dev.pastgrant.policy.id.Arn;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTagRulesTest {
    private static final SerialNumber PHONE =
            SerialNumber.of(Arn.iam(AccountRef.aws(ACCOUNT), "mfa/phone"));

    /** Alice has a phone with these tags. */
    private static AccountScenario world(List<Tag> tags) {
        return given(
                userCreated("alice"),
                new VirtualMfaDeviceCreated(PHONE, SECRET, NOW, tags),
                new MfaDeviceEnabled(PHONE, id(USER, "alice"), NOW, 1));
    }

    private static MfaDevice phone(AccountScenario story) {
        return story.account().mfaDevices().get(PHONE).orElseThrow();
    }

    @Test
    void keys_differ_by_case_from_the_start() {
        List<Tag> tags = List.of(new Tag("Kind", "phone"), new Tag("kind", "tablet"));
        given().when(new CreateVirtualMfaDevice(PHONE, SECRET, tags))
                .thenHappens(new VirtualMfaDeviceCreated(PHONE, SECRET, NOW, tags));
    }

    @Test
    void tags_are_replaced_and_removed_by_keys_in_the_same_case_only() {
        List<Tag> added = List.of(new Tag("KEY0", "a"), new Tag("key1", "b"));
        AccountScenario tagged =
                world(tags(2))
                        .when(new TagMfaDevice(PHONE, added))
                        .thenHappens(new MfaDeviceTagged(PHONE, added));
        assertThat(phone(tagged).tags().tags())
                .containsExactly(
                        new Tag("key0", "value"), new Tag("key1", "b"), new Tag("KEY0", "a"));
        List<String> keys = List.of("key0", "KEY1", "absent");
        AccountScenario untagged =
                tagged.when(new UntagMfaDevice(PHONE, keys))
                        .thenHappens(new MfaDeviceUntagged(PHONE, keys));
        assertThat(phone(untagged).tags().tags())
                .containsExactly(new Tag("key1", "b"), new Tag("KEY0", "a"));
    }

    @Test
    void tags_that_stay_as_they_are_are_no_event() {
        world(tags(2)).when(new TagMfaDevice(PHONE, tags(1))).thenNothingHappens();
        world(tags(2)).when(new UntagMfaDevice(PHONE, List.of("KEY0"))).thenNothingHappens();
    }

    @Test
    void tags_change_nothing_else() {
        MfaDevice tagged =
                phone(
                        world(List.of())
                                .when(new TagMfaDevice(PHONE, tags(1)))
                                .thenHappens(new MfaDeviceTagged(PHONE, tags(1))));
        assertThat(tagged)
                .usingRecursiveComparison()
                .ignoringFields("tags")
                .isEqualTo(phone(world(List.of())));
    }

    @Test
    void a_device_has_fifty_tags_at_most_and_no_key_twice() {
        world(tags(50))
                .when(new TagMfaDevice(PHONE, List.of(new Tag("KEY7", ""))))
                .thenRefuses(LIMIT_EXCEEDED, "The number of tags has reached the maximum limit.");
        world(tags(50)).when(new TagMfaDevice(PHONE, List.of(new Tag("key7", "new")))).then();
        world(List.of())
                .when(new TagMfaDevice(PHONE, List.of(new Tag("a", "1"), new Tag("a", "2"))))
                .thenRefuses(INVALID_INPUT, "Duplicate tag keys found.");
    }

    @Test
    void a_missing_device_is_not_tagged() {
        List.of(new TagMfaDevice(PHONE, tags(1)), new UntagMfaDevice(PHONE, List.of("key0")))
                .forEach(command ->
                        given().when(command)
                                .thenRefuses(
                                        NO_SUCH_ENTITY,
                                        "VirtualMFADevice with serial number"
                                                + " arn:aws:iam::123456789012:mfa/phone doesn't"
                                                + " exist."));
    }
}
