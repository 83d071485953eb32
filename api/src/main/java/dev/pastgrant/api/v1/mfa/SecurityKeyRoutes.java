package dev.pastgrant.api.v1.mfa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.mfa.MfaCommand.RegisterSecurityKey;
import dev.pastgrant.domain.account.mfa.SecurityKey;
import dev.pastgrant.domain.account.mfa.SerialNumber;
import dev.pastgrant.domain.account.user.User;
import dev.pastgrant.domain.call.Reply;
import dev.pastgrant.domain.call.ResourceRef;
import dev.pastgrant.domain.call.Work;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.caller.Json;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.EntityPath;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.request.Requirement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkBytes;

/**
 * {@code POST /v1/security-keys/challenge} begins the registration of a security key, and {@code
 * POST /v1/security-keys} ends it with what the browser answered. On AWS only its console does so,
 * under the permission {@code iam:EnableMFADevice} with {@code iam:RegisterSecurityKey}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html">Condition
 *     keys of IAM</a>
 */
public final class SecurityKeyRoutes {
    private static final String SERIAL = "serialNumber";
    private static final String KEY = "iam:RegisterSecurityKey";
    private static final int ID_LENGTH = 26;

    private final Challenges challenges;

    public SecurityKeyRoutes(Vault vault, InstantSource clock) {
        this.challenges = new Challenges(vault, clock);
    }

    /** Both routes. */
    public List<Route> routes() {
        return List.of(beginning(), ending());
    }

    private CallRoute beginning() {
        return new CallRoute(
                "POST /v1/security-keys/challenge",
                "BeginSecurityKeyRegistration",
                true,
                RouteForm.of("What a browser needs to register a security key.")
                        .body(SecurityKeyBody.USER, SecurityKeyBody.ORIGIN.required())
                        .answer(
                                RouteField.field("challenge", "string", "in base64url").required(),
                                RouteField.field("rp", "object", "the domain").required(),
                                RouteField.field("user", "object", "the user").required(),
                                RouteField.field("pubKeyCredParams", "array", "kinds of keys")
                                        .required())
                        .needing("iam:EnableMFADevice")
                        .withoutPast(),
                (who, _, body) -> planned(who, body, this::begin));
    }

    private CallRoute ending() {
        return new CallRoute(
                "POST /v1/security-keys",
                "RegisterSecurityKey",
                false,
                RouteForm.of("Gives a user the security key that a browser has registered.")
                        .body(
                                SecurityKeyBody.USER,
                                SecurityKeyBody.NAME.required(),
                                SecurityKeyBody.ATTESTATION.required(),
                                SecurityKeyBody.CLIENT_DATA.required())
                        .answer(RouteField.field(SERIAL, "string", "its ARN").required())
                        .needing("iam:EnableMFADevice")
                        .withoutPast(),
                (who, _, body) -> planned(who, body, this::end));
    }

    private static Plan<JsonNode> planned(
            Requester who,
            SdkBytes body,
            BiFunction<Requester, SecurityKeyBody, Plan<JsonNode>> plan) {
        try {
            return plan.apply(who, SecurityKeyBody.read(body.asByteArrayUnsafe()));
        } catch (Fault fault) {
            return Plan.refuse(who, Refusal.validation(fault.what()));
        }
    }

    private Plan<JsonNode> begin(Requester who, SecurityKeyBody asked) {
        Owner owner = owner(who, asked);
        String origin = asked.origin();
        JsonNode options = options(challenges.make(holder(who, owner), origin), owner, origin);
        return Plan.read(
                who,
                account -> needs(account, owner, "Create"),
                view ->
                        view.account().ownerId(owner).isPresent()
                                ? Reply.Answered.of(options)
                                : new Reply.Refused<>(view.account().missing(owner)));
    }

    private static JsonNode options(byte[] challenge, Owner owner, String origin) {
        ObjectNode options = NativeJson.node();
        options.put("challenge", Registration.base64(challenge));
        String domain = SecurityKeyBody.domain(origin);
        options.putObject("rp").put("id", domain).put("name", domain);
        String name = name(owner);
        options.putObject("user")
                .put("id", Registration.base64(name.getBytes(StandardCharsets.UTF_8)))
                .put("name", name)
                .put("displayName", name);
        ArrayNode kinds = options.putArray("pubKeyCredParams");
        Registration.ALGORITHMS.forEach(
                each -> kinds.addObject().put("type", "public-key").put("alg", each.getValue()));
        return options;
    }

    private Plan<JsonNode> end(Requester who, SecurityKeyBody asked) {
        Owner owner = owner(who, asked);
        Optional<SecurityKey> key =
                Registration.challenge(asked.attestation(), asked.clientData())
                        .flatMap(challenge ->
                                challenges
                                        .origin(holder(who, owner), challenge)
                                        .flatMap(origin ->
                                                Registration.verify(
                                                        asked.attestation(),
                                                        asked.clientData(),
                                                        challenge,
                                                        origin)));
        return key.map(verified -> register(who, owner, asked.name(), verified))
                .orElseGet(() ->
                        Plan.refuse(
                                who,
                                Refusal.validation(
                                        "The registration of the security key does not hold.")));
    }

    private static Plan<JsonNode> register(
            Requester who, Owner owner, String name, SecurityKey key) {
        String where = owner instanceof Owner.Root ? "root-account" : "user/" + name(owner);
        Arn arn =
                Arn.iam(
                        who.caller().home(),
                        "u2f/" + where + "/" + name + "-" + id(key.credentialId()));
        JsonNode answer = NativeJson.node().put(SERIAL, arn.text());
        return new Plan<>(
                who.account(),
                account -> List.of(needs(account, owner, "Activate")),
                List.of(new ResourceRef("AWS::IAM::MfaDevice", arn.text())),
                new Work.Write<>(
                        new RegisterSecurityKey(owner, SerialNumber.of(arn), key),
                        _ -> new Reply.Answered<>(answer, new Json(answer.toString()), List.of())));
    }

    /** The end of the ARN, which the id of the credential determines. */
    private static String id(String credentialId) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(credentialId.getBytes(StandardCharsets.US_ASCII));
            return Base32.encode(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Requirement needs(Account account, Owner owner, String state) {
        return switch (owner) {
            case Owner.Root _ -> requirement(account.ref().root()).with(KEY, state).done();
            case Owner.Named(var name) ->
                    account.users()
                            .find(name)
                            .map(user ->
                                    requirement(user.arn(account.ref()))
                                            .onTaggedPrincipal(user.tags()))
                            .orElseGet(() ->
                                    requirement(User.arn(account.ref(), EntityPath.ROOT, name)))
                            .with(KEY, state)
                            .done();
        };
    }

    private static RequirementBuilder requirement(Arn resource) {
        return RequirementBuilder.permission("iam:EnableMFADevice", resource);
    }

    private static Owner owner(Requester who, SecurityKeyBody asked) {
        if (asked.user() != null) {
            return new Owner.Named(new EntityName(asked.user()));
        }
        return switch (who.caller()) {
            case Caller.Root _ -> new Owner.Root();
            case Caller.IamUser(_, var user, _, _) -> new Owner.Named(user.name());
            case Caller.RoleSession _ -> throw new Fault("userName", "is missing");
        };
    }

    private static String name(Owner owner) {
        return switch (owner) {
            case Owner.Root _ -> "root";
            case Owner.Named(var name) -> name.text();
        };
    }

    private static String holder(Requester who, Owner owner) {
        return who.account() + ":" + (owner instanceof Owner.Root ? "" : "user/") + name(owner);
    }
}
