package dev.pastgrant.api.v1.mfa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pastgrant.api.iam.mfa.Base32;
import dev.pastgrant.api.operation.Plan;
import dev.pastgrant.api.operation.Requester;
import dev.pastgrant.api.operation.RequirementBuilder;
import dev.pastgrant.api.v1.CallRoute;
import dev.pastgrant.api.v1.NativeJson;
import dev.pastgrant.api.v1.Route;
import dev.pastgrant.api.v1.RouteField;
import dev.pastgrant.api.v1.RouteForm;
import dev.pastgrant.api.v1.json.Fault;
import dev.pastgrant.api.v1.json.KnownNames;
import dev.pastgrant.api.v1.json.StrictJson;
import dev.pastgrant.api.wire.FormParameters;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.mfa.MfaCommand;
import dev.pastgrant.domain.account.mfa.MfaCommand.LoadHardwareMfaDevice;
import dev.pastgrant.domain.account.mfa.MfaCommand.UnloadHardwareMfaDevice;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * {@code POST /v1/mfa-devices} makes a key fob known by its number and seed, so that one user at a
 * time can enable it; {@code DELETE /v1/mfa-devices/{serialNumber}} forgets it. On AWS the maker of
 * the fob tells AWS.
 */
public final class HardwareDeviceRoutes {
    private static final String SERIAL = "serialNumber";
    private static final String SEED = "seed";
    private static final KnownNames FIELDS = KnownNames.of(SERIAL, SEED);

    /** The sizes in bytes that RFC 4226 and the makers of fobs use. */
    private static final int SEED_MIN = 16;

    private static final int SEED_MAX = 64;

    private final Vault vault;

    public HardwareDeviceRoutes(Vault vault) {
        this.vault = vault;
    }

    /** Both routes. */
    public List<Route> routes() {
        return List.of(loading(), unloading());
    }

    private CallRoute loading() {
        return new CallRoute(
                "POST /v1/mfa-devices",
                "LoadMFADevice",
                false,
                RouteForm.of("Makes a key fob known, so that EnableMFADevice takes its number.")
                        .body(
                                RouteField.recorded(SERIAL, "the number on its back").required(),
                                RouteField.field(SEED, "string", "its seed in base32").required())
                        .answer(RouteField.field(SERIAL, "string", "its number").required())
                        .withoutPast(),
                (who, _, body) -> load(who, body));
    }

    private static CallRoute unloading() {
        return new CallRoute(
                "DELETE /v1/mfa-devices/{" + SERIAL + "}",
                "UnloadMFADevice",
                false,
                RouteForm.of("Forgets a key fob that nobody has enabled.")
                        .query(RouteField.parameter(SERIAL, "the number on its back").required())
                        .answer(RouteField.field(SERIAL, "string", "its number").required())
                        .withoutPast(),
                (who, query, _) -> unload(who, query));
    }

    private Plan<JsonNode> load(Requester who, SdkBytes body) {
        try {
            Asked asked = Asked.read(body.asByteArrayUnsafe());
            SerialNumber serial = new SerialNumber(asked.serial());
            return change(
                    who,
                    "LoadMFADevice",
                    new LoadHardwareMfaDevice(serial, vault.seal(asked.seed(), serial.text())));
        } catch (Fault fault) {
            return Plan.refuse(who, Refusal.validation(fault.what()));
        }
    }

    private static Plan<JsonNode> unload(Requester who, FormParameters query) {
        return query.value(SERIAL)
                .filter(SerialNumber::isOfHardware)
                .map(SerialNumber::new)
                .map(serial -> change(who, "UnloadMFADevice", new UnloadHardwareMfaDevice(serial)))
                .orElseGet(() -> Plan.refuse(who, Refusal.validation(Asked.NUMBER)));
    }

    private static Plan<JsonNode> change(Requester who, String action, MfaCommand command) {
        JsonNode answer = NativeJson.node().put(SERIAL, command.serial().text());
        return new Plan<>(
                who.account(),
                _ -> List.of(RequirementBuilder.permission("pastgrant:" + action).done()),
                List.of(new ResourceRef("AWS::IAM::MfaDevice", command.serial().text())),
                new Work.Write<>(
                        command,
                        _ -> new Reply.Answered<>(answer, new Json(answer.toString()), List.of())));
    }

    private record Asked(String serial, Secret seed) {
        static final String NUMBER =
                "The serial number of a key fob is 9 to 64 capital letters, digits and hyphens.";

        static Asked read(byte[] body) {
            AtomicReference<@Nullable String> serial = new AtomicReference<>();
            AtomicReference<@Nullable Secret> seed = new AtomicReference<>();
            StrictJson.read(
                    body,
                    json ->
                            json.object(field -> {
                                switch (field) {
                                    case SERIAL -> serial.set(serial(json));
                                    case SEED -> seed.set(seed(json));
                                    default -> throw json.unknown(field, FIELDS);
                                }
                            }));
            String number = serial.get();
            Secret secret = seed.get();
            if (number == null || secret == null) {
                throw new Fault(number == null ? SERIAL : SEED, "is missing");
            }
            return new Asked(number, secret);
        }

        private static String serial(StrictJson json) {
            String text = json.text();
            if (!SerialNumber.isOfHardware(text)) {
                throw json.fault("must be 9 to 64 capital letters, digits and hyphens");
            }
            return text;
        }

        private static Secret seed(StrictJson json) {
            Optional<byte[]> bytes = Base32.decode(json.text());
            return bytes.filter(seed -> seed.length >= SEED_MIN && seed.length <= SEED_MAX)
                    .map(Secret::of)
                    .orElseThrow(() -> json.fault("must be 16 to 64 bytes in base32"));
        }
    }
}
