package dev.pastgrant.domain.sts;

import static dev.pastgrant.domain.tag.TagKeyCase.IGNORED;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.Surroundings;
import dev.pastgrant.domain.account.credential.AccessKeyId;
import dev.pastgrant.domain.account.policy.PolicyRules;
import dev.pastgrant.domain.account.role.Role;
import dev.pastgrant.domain.account.role.TrustPolicies;
import dev.pastgrant.domain.caller.CallFacts;
import dev.pastgrant.domain.caller.Caller;
import dev.pastgrant.domain.permission.Authority;
import dev.pastgrant.domain.permission.CallerPolicies;
import dev.pastgrant.domain.permission.Permissions;
import dev.pastgrant.domain.permission.Present;
import dev.pastgrant.domain.permission.Required;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.domain.refusal.SharedError;
import dev.pastgrant.domain.session.SessionCommand;
import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
import dev.pastgrant.domain.session.SessionCommand.GetSessionToken;
import dev.pastgrant.domain.session.SessionGrant;
import dev.pastgrant.domain.session.TransitiveTags;
import dev.pastgrant.domain.tag.Tags;
import dev.pastgrant.policy.id.Arn;
import dev.pastgrant.policy.id.UniqueId;
import dev.pastgrant.policy.language.AttributedPolicy;
import dev.pastgrant.policy.language.PolicySource;
import dev.pastgrant.policy.request.PolicyLayers;
import dev.pastgrant.policy.request.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for sessions: who may have a session of which principal, and for how long. */
public final class SessionDecider {
    private static final int ROLE_SESSION_SECONDS = 3600;
    private static final int CHAINED_SESSION_MAX_SECONDS = 3600;
    private static final int SESSION_TOKEN_SECONDS = 43200;
    private static final int ROOT_SESSION_TOKEN_MAX_SECONDS = 3600;

    private SessionDecider() {}

    /** The session, or the refusal. */
    public sealed interface Decision {
        record Granted(SessionGrant grant) implements Decision {}

        record Refused(Refusal refusal) implements Decision {}
    }

    /**
     * What a session is decided on.
     *
     * @param target the account of the role, or the caller's own for GetSessionToken
     * @param accessKey the key id that the session will have
     */
    public record Given(
            Caller caller,
            Present present,
            Account target,
            CallFacts facts,
            AccessKeyId accessKey) {
        Instant now() {
            return present.now();
        }
    }

    /**
     * Decides as if the MFA code that comes with the command were correct. The code is checked and
     * spent afterwards.
     */
    public static Decision decide(SessionCommand command, Given given) {
        return switch (command) {
            case AssumeRole assume -> assumeRole(assume, given);
            case GetSessionToken get -> getSessionToken(get, given);
        };
    }

    private static Decision assumeRole(AssumeRole command, Given given) {
        if (given.caller() instanceof Caller.Root) {
            return denied("Roles may not be assumed by root accounts.");
        }
        if (given.caller() instanceof Caller.RoleSession && command.mfa() != null) {
            return new Decision.Refused(MfaRefusals.UNKNOWN_DEVICE);
        }
        if (changesSourceIdentity(command, given.caller().session())) {
            return new Decision.Refused(unauthorized("sts:SetSourceIdentity", command, given));
        }
        Optional<Role> role =
                given.target().lifecycle().isClosed() || isElsewhere(given)
                        ? Optional.empty()
                        : given.target().role(command.roleArn());
        if (role.isEmpty()) {
            return new Decision.Refused(unauthorized("sts:AssumeRole", command, given));
        }
        return denial(command, role.get(), given)
                .or(() -> tooLong(command, role.get(), given.caller()))
                .or(() -> SessionTagRules.check(command, given.caller().session()))
                .or(() -> badPolicies(command, given))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> grantRole(command, role.get(), given));
    }

    /** Whether the role is in another partition, where the caller is nobody. */
    private static boolean isElsewhere(Given given) {
        return given.target().ref().partition() != given.caller().home().partition();
    }

    private static Optional<Refusal> denial(AssumeRole command, Role role, Given given) {
        AttributedPolicy trust =
                TrustPolicies.effective(role, new PolicySource.OfResource(command.roleArn()));
        Authority authority = Authority.of(layers(given).withTrust(trust));
        String identity = sourceIdentity(command, given.caller().session());
        return AssumeRoleRequirements.of(command, role, identity).stream()
                .flatMap(requirement -> denial(requirement, command, given, authority).stream())
                .findFirst();
    }

    /** The policies of the caller, and those above the account of the role. */
    private static PolicyLayers layers(Given given) {
        Surroundings around = given.present().surroundings();
        return CallerPolicies.of(given.present().account(), around, given.caller())
                .withResourceControl(around.above(given.target().id()).resource());
    }

    /**
     * The refusal if a requirement is not met. Its sentence does not tell another account whether
     * the role exists.
     */
    private static Optional<Refusal> denial(
            Requirement requirement, AssumeRole command, Given given, Authority authority) {
        Optional<Refusal> denial =
                Permissions.check(
                        given.caller(),
                        given.facts(),
                        given.now(),
                        Required.now(List.of(requirement)),
                        given.target().id(),
                        authority);
        return given.caller().account().equals(given.target().id())
                ? denial
                : denial.map(_ -> unauthorized(requirement.action(), command, given));
    }

    private static Refusal unauthorized(String action, AssumeRole command, Given given) {
        return new Refusal(
                SharedError.ACCESS_DENIED,
                "User: %s is not authorized to perform: %s on resource: %s"
                        .formatted(given.caller().arn(), action, command.roleArn()));
    }

    private static Optional<Refusal> tooLong(AssumeRole command, Role role, Caller caller) {
        int seconds = seconds(command.durationSeconds(), ROLE_SESSION_SECONDS);
        if (caller instanceof Caller.RoleSession && seconds > CHAINED_SESSION_MAX_SECONDS) {
            return invalid(
                    "The requested DurationSeconds exceeds the 1 hour session limit for roles"
                            + " assumed by role chaining.");
        }
        return seconds > role.maxSessionSeconds()
                ? invalid(
                        "The requested DurationSeconds exceeds the MaxSessionDuration set for this"
                                + " role.")
                : Optional.empty();
    }

    private static Optional<Refusal> badPolicies(AssumeRole command, Given given) {
        Surroundings around = given.present().surroundings();
        for (Arn policy : command.policyArns()) {
            if (around.policy(given.target(), policy).isEmpty()) {
                return invalid("Policy " + policy + " does not exist or is not attachable.");
            }
        }
        return command.policy() == null
                ? Optional.empty()
                : PolicyRules.checkSessionPolicy(
                        command.policy(), given.target().ref().partition());
    }

    private static Decision grantRole(AssumeRole command, Role role, Given given) {
        int seconds = seconds(command.durationSeconds(), ROLE_SESSION_SECONDS);
        SessionGrant chained = given.caller().session();
        return new Decision.Granted(
                new SessionGrant(
                        given.accessKey(),
                        given.target().id(),
                        role.id(),
                        command.sessionName(),
                        given.now(),
                        given.now().plus(Duration.ofSeconds(seconds)),
                        command.mfa() == null ? null : given.now(),
                        sourceIdentity(command, chained),
                        TransitiveTags.inherited(chained).with(command.tags(), IGNORED),
                        TransitiveTags.keys(chained, command.transitiveTagKeys()),
                        command.policy(),
                        command.policyArns()));
    }

    /**
     * The source identity of the session; null if it has no source identity. Once set, a source
     * identity stays for the whole chain.
     */
    private static @Nullable String sourceIdentity(
            AssumeRole command, @Nullable SessionGrant chained) {
        return chained == null || chained.sourceIdentity() == null
                ? command.sourceIdentity()
                : chained.sourceIdentity();
    }

    private static boolean changesSourceIdentity(
            AssumeRole command, @Nullable SessionGrant chained) {
        return command.sourceIdentity() != null
                && !command.sourceIdentity().equals(sourceIdentity(command, chained));
    }

    private static Decision getSessionToken(GetSessionToken command, Given given) {
        if (given.caller().session() != null) {
            return denied("Cannot call GetSessionToken with session credentials");
        }
        Optional<Refusal> denial =
                Permissions.check(
                        given.present(),
                        given.caller(),
                        given.facts(),
                        Required.now(List.of(new Requirement("sts:GetSessionToken", "*"))),
                        given.caller().account());
        return denial.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> grantToken(command, given));
    }

    private static Decision grantToken(GetSessionToken command, Given given) {
        boolean isRoot = given.caller() instanceof Caller.Root;
        int longest = isRoot ? ROOT_SESSION_TOKEN_MAX_SECONDS : Integer.MAX_VALUE;
        int seconds = Math.min(seconds(command.durationSeconds(), SESSION_TOKEN_SECONDS), longest);
        return new Decision.Granted(
                new SessionGrant(
                        given.accessKey(),
                        given.caller().account(),
                        new UniqueId(given.caller().userId()),
                        null,
                        given.now(),
                        given.now().plus(Duration.ofSeconds(seconds)),
                        command.mfa() == null ? null : given.now(),
                        null,
                        Tags.NONE,
                        List.of(),
                        null,
                        List.of()));
    }

    private static int seconds(@Nullable Integer asked, int otherwise) {
        return asked == null ? otherwise : asked;
    }

    private static Decision denied(String message) {
        return new Decision.Refused(new Refusal(SharedError.ACCESS_DENIED, message));
    }

    private static Optional<Refusal> invalid(String message) {
        return Optional.of(Refusal.validation(message));
    }
}
