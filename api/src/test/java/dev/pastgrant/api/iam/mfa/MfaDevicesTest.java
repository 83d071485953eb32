package dev.pastgrant.api.iam.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.pastgrant.api.iam.PlannedAccount;
import dev.pastgrant.api.iam.Scene;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.mfa.MfaDevice;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.mfa.Totp;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.refusal.IamError;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.DeactivateMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeleteVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.EnableMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.GetMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.GetMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.ListMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.ListMfaDevicesResponse;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesResponse;
import software.amazon.awssdk.services.iam.model.MFADevice;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

class MfaDevicesTest {
    private static final String PHONE = "arn:aws:iam::123456789012:mfa/phone";

    private final PlannedAccount desk = new PlannedAccount().given(Scene.user("/people/", "Alice"));

    private static CreateVirtualMfaDeviceRequest request(String name) {
        return CreateVirtualMfaDeviceRequest.builder().virtualMFADeviceName(name).build();
    }

    private VirtualMFADevice create(CreateVirtualMfaDeviceRequest request) {
        return desk.send(request, CreateVirtualMfaDeviceResponse.class).virtualMFADevice();
    }

    /** Two consecutive codes, as an authenticator shows them that was given the seed as text. */
    private EnableMfaDeviceRequest enable(@Nullable String user, VirtualMFADevice device) {
        Secret seed = Secret.of(decode(device.base32StringSeed().asUtf8String()));
        long step = Totp.step(desk.now());
        return EnableMfaDeviceRequest.builder()
                .userName(user)
                .serialNumber(device.serialNumber())
                .authenticationCode1(Totp.code(seed, step))
                .authenticationCode2(Totp.code(seed, step + 1))
                .build();
    }

    private static byte[] decode(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(bit / 5));
            bytes[bit / 8] = (byte) ((bytes[bit / 8] << 1) | ((digit >> (4 - bit % 5)) & 1));
        }
        return bytes;
    }

    private static String scan(SdkBytes png) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(png.asInputStream());
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source =
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    @Test
    void a_new_device_is_handed_out_with_its_seed_as_text_and_as_a_picture() throws Exception {
        VirtualMFADevice device = create(request("phone"));

        assertThat(device.serialNumber()).isEqualTo(PHONE);
        assertThat(device.base32StringSeed().asUtf8String()).matches("[A-Z2-7]{64}");
        assertThat(scan(device.qrCodePNG()))
                .isEqualTo(
                        "otpauth://totp/Amazon%20Web%20Services:phone@123456789012?secret="
                                + device.base32StringSeed().asUtf8String()
                                + "&issuer=Amazon%20Web%20Services");
        assertThat(device.enableDate()).isNull();
        assertThat(device.user()).isNull();
        assertThat(device.hasTags()).isFalse();
    }

    @Test
    void the_picture_of_the_longest_name_can_still_be_read() throws Exception {
        String name = "=".repeat(256 - "arn:aws:iam::123456789012:mfa/".length());

        assertThat(scan(create(request(name)).qrCodePNG()))
                .contains(":" + "%3D".repeat(name.length()) + "@123456789012?");
    }

    @Test
    void a_name_that_makes_no_serial_number_is_refused() {
        String tooLong = "a".repeat(257 - "arn:aws:iam::123456789012:mfa/".length());

        assertThat(desk.refusal(request(tooLong)).message())
                .endsWith("Member must have length less than or equal to 256");
        assertThat(desk.refusal(request("phone").toBuilder().path("/a*b/").build()).message())
                .contains("Member must satisfy regular expression pattern");
        assertThat(desk.refusal(request("phone").toBuilder().path("/\u007f/").build()).code())
                .isEqualTo(SharedError.VALIDATION_ERROR);
    }

    @Test
    void the_seed_is_kept_sealed_for_its_device() {
        VirtualMFADevice device = create(request("phone"));
        MfaDevice found = desk.account().mfaDevices().get(new SerialNumber(PHONE)).orElseThrow();
        SealedSecret kept = Objects.requireNonNull(found.seed());

        assertThat(PlannedAccount.VAULT.open(kept, PHONE).revealBytes())
                .isEqualTo(decode(device.base32StringSeed().asUtf8String()));
    }

    @Test
    void a_device_is_enabled_by_two_codes_listed_deactivated_and_deleted() {
        VirtualMFADevice device = create(request("phone"));
        var answer = desk.answer(enable("alice", device));
        assertThat(answer.resources())
                .containsExactly(
                        new ResourceRef("AWS::IAM::MfaDevice", PHONE),
                        new ResourceRef("AWS::IAM::User", "alice"));

        MFADevice enabled = devicesOf("Alice").getFirst();
        assertThat(enabled.serialNumber()).isEqualTo(PHONE);
        assertThat(enabled.userName()).isEqualTo("Alice");
        assertThat(enabled.enableDate()).isEqualTo(desk.now());

        var delete = DeleteVirtualMfaDeviceRequest.builder().serialNumber(PHONE).build();
        assertThat(desk.refusal(delete).code()).isEqualTo(IamError.DELETE_CONFLICT);
        desk.send(
                DeactivateMfaDeviceRequest.builder().userName("Alice").serialNumber(PHONE).build());
        assertThat(devicesOf("Alice")).isEmpty();
        desk.send(delete);
        assertThat(virtual(ListVirtualMfaDevicesRequest.builder())).isEmpty();
    }

    @Test
    void a_device_is_shown_to_belong_to_its_user() {
        desk.send(enable("alice", create(request("phone"))));

        GetMfaDeviceResponse shown = get("alice");
        assertThat(shown.serialNumber()).isEqualTo(PHONE);
        assertThat(shown.userName()).isEqualTo("Alice");
        assertThat(shown.enableDate()).isEqualTo(desk.now());
        assertThat(shown.hasCertifications()).isFalse();
        desk.asUser("Alice");
        assertThat(get(null)).isEqualTo(shown);
    }

    private GetMfaDeviceResponse get(@Nullable String user) {
        return desk.send(getting(user, PHONE), GetMfaDeviceResponse.class);
    }

    private static GetMfaDeviceRequest getting(@Nullable String user, String serial) {
        return GetMfaDeviceRequest.builder().userName(user).serialNumber(serial).build();
    }

    @Test
    void a_device_of_root_is_shown_without_a_name() {
        desk.send(enable(null, create(request("phone"))));

        assertThat(get(null).userName()).isNull();
        assertThat(get(null).enableDate()).isEqualTo(desk.now());
    }

    @Test
    void a_device_is_shown_only_as_the_one_of_who_uses_it() {
        Refusal notTheirs = Refusal.noSuchEntity("MFA Device invalid for user.");
        VirtualMFADevice device = create(request("phone"));
        assertThat(desk.refusal(getting("Alice", PHONE))).isEqualTo(notTheirs);

        desk.given(Scene.user("/", "bob")).send(enable("Alice", device));
        assertThat(desk.refusal(getting("bob", PHONE))).isEqualTo(notTheirs);
        assertThat(desk.refusal(getting(null, PHONE))).isEqualTo(notTheirs);
        assertThat(desk.refusal(getting("nobody", PHONE)))
                .isEqualTo(Refusal.noSuchEntity("The user with name nobody cannot be found."));
    }

    @Test
    void no_device_is_shown_that_is_not_there() {
        for (String serial : List.of(PHONE, "GAHT12345678")) {
            assertThat(desk.refusal(getting("Alice", serial)))
                    .isEqualTo(
                            Refusal.noSuchEntity(
                                    "VirtualMFADevice with serial number "
                                            + serial
                                            + " doesn't exist."));
        }
    }

    @Test
    void a_session_must_name_whose_device_it_asks_for() {
        desk.given(Scene.role("/", "ci")).asSessionOf("ci");

        assertThat(desk.refusal(getting(null, PHONE)))
                .isEqualTo(
                        Refusal.validation(
                                "Must specify userName when calling with non-User credentials"));
    }

    private List<MFADevice> devicesOf(@Nullable String user) {
        return desk.send(
                        ListMfaDevicesRequest.builder().userName(user).build(),
                        ListMfaDevicesResponse.class)
                .mfaDevices();
    }

    private List<VirtualMFADevice> virtual(ListVirtualMfaDevicesRequest.Builder request) {
        return desk.send(request.build(), ListVirtualMfaDevicesResponse.class).virtualMFADevices();
    }

    @Test
    void wrong_codes_enable_nothing() {
        EnableMfaDeviceRequest right = enable("Alice", create(request("phone")));

        assertThat(
                        desk.refusal(
                                        right.toBuilder()
                                                .authenticationCode2(right.authenticationCode1())
                                                .build())
                                .message())
                .isEqualTo("Authentication code for device is not valid.");
        assertThat(devicesOf("Alice")).isEmpty();
    }

    @Test
    void virtual_devices_are_listed_by_whether_they_are_assigned_and_to_whom() {
        VirtualMFADevice phone = create(request("phone"));
        VirtualMFADevice key = create(request("key"));
        create(
                request("spare").toBuilder()
                        .tags(Tag.builder().key("a").value("b").build())
                        .build());
        desk.send(enable("Alice", phone), enable(null, key));

        var assigned = virtual(ListVirtualMfaDevicesRequest.builder().assignmentStatus("Assigned"));
        var free = virtual(ListVirtualMfaDevicesRequest.builder().assignmentStatus("Unassigned"));
        var all = virtual(ListVirtualMfaDevicesRequest.builder());

        assertThat(assigned)
                .extracting(device -> device.user().arn())
                .containsExactly(
                        "arn:aws:iam::123456789012:root",
                        "arn:aws:iam::123456789012:user/people/Alice");
        assertThat(assigned).allSatisfy(device -> assertThat(device.enableDate()).isNotNull());
        assertThat(free).hasSize(1);
        assertThat(free.getFirst().serialNumber()).endsWith("mfa/spare");
        assertThat(free.getFirst().user()).isNull();
        assertThat(free.getFirst().hasTags()).isFalse();
        assertThat(all).hasSize(3).allSatisfy(each -> assertThat(each.base32StringSeed()).isNull());
        assertThat(devicesOf(null)).extracting(MFADevice::userName).containsExactly((String) null);
    }

    @Test
    void virtual_devices_are_listed_in_pages() {
        create(request("phone"));
        create(request("key"));

        assertThat(
                        PlannedAccount.pages(
                                marker ->
                                        desk.send(
                                                ListVirtualMfaDevicesRequest.builder()
                                                        .maxItems(1)
                                                        .marker(marker)
                                                        .build(),
                                                ListVirtualMfaDevicesResponse.class),
                                ListVirtualMfaDevicesResponse::marker))
                .flatExtracting(ListVirtualMfaDevicesResponse::virtualMFADevices)
                .extracting(VirtualMFADevice::serialNumber)
                .containsExactly("arn:aws:iam::123456789012:mfa/key", PHONE);
    }

    @Test
    void a_serial_number_that_names_no_virtual_device_is_not_found() {
        assertThat(
                        desk.refusal(
                                DeactivateMfaDeviceRequest.builder()
                                        .userName("Alice")
                                        .serialNumber("GAHT12345678")
                                        .build()))
                .isEqualTo(
                        Refusal.noSuchEntity(
                                "VirtualMFADevice with serial number GAHT12345678 doesn't exist."));
        assertThat(
                        desk.refusal(
                                DeleteVirtualMfaDeviceRequest.builder()
                                        .serialNumber("GAHT12345678")
                                        .build()))
                .isEqualTo(Refusal.validation("Invalid ARN:  Could not be parsed!"));
    }

    @Test
    void base32_is_that_of_the_rfc() {
        assertThat(List.of("", "f", "fo", "foo", "foob", "fooba", "foobar"))
                .extracting(text -> Base32.encode(Secret.of(text).revealBytes()))
                .containsExactly(
                        "",
                        "MY======",
                        "MZXQ====",
                        "MZXW6===",
                        "MZXW6YQ=",
                        "MZXW6YTB",
                        "MZXW6YTBOI======");
    }
}
