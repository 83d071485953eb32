package dev.pastgrant.domain.session;

import dev.pastgrant.domain.Account;
import dev.pastgrant.domain.Refusal;
import dev.pastgrant.domain.authorization.AttributedPolicy;
import dev.pastgrant.domain.authorization.PolicyLayers;
import dev.pastgrant.domain.authorization.PolicySource;
import dev.pastgrant.domain.authorization.Requirement;
import dev.pastgrant.domain.call.CallFacts;
import dev.pastgrant.domain.call.Caller;
import dev.pastgrant.domain.call.CallerPolicies;
import dev.pastgrant.domain.call.Permissions;
import dev.pastgrant.domain.credential.AccessKeyId;
import dev.pastgrant.domain.identity.Arn;
import dev.pastgrant.domain.identity.EntityName;
import dev.pastgrant.domain.identity.UniqueId;
import dev.pastgrant.domain.policy.PolicyRules;
import dev.pastgrant.domain.role.Role;
import dev.pastgrant.domain.role.TrustPolicies;
import dev.pastgrant.domain.session.SessionCommand.AssumeRole;
import dev.pastgrant.domain.session.SessionCommand.GetSessionToken;
import dev.pastgrant.domain.tag.TagRules;
import dev.pastgrant.domain.tag.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for sessions: who may have one, of whom, for how long. */
public final class SessionDecider {
    private static final int ROLE_SESSION_SECONDS = 3600;
    private static final int CHAINED_SESSION_MAX_SECONDS = 3600;
    private static final int SESSION_TOKEN_SECONDS = 43200;
    private static final int ROOT_SESSION_TOKEN_MAX_SECONDS = 3600;

    private SessionDecider() {}

    /** The session, or why there is none. */
    public sealed interface Decision {
        record Granted(SessionGrant grant) implements Decision {}

        record Refused(Refusal refusal) implements Decision {}
    }

    /**
     * What a session is decided on.
     *
     * @param callersAccount the caller's account, now
     * @param target the account of the role; the caller's own for GetSessionToken
     * @param accessKey the key id that the session will have
     */
    public record Given(
            Caller caller,
            Account callersAccount,
            Account target,
            CallFacts facts,
            Instant now,
            AccessKeyId accessKey) {}

    /** Decides as if an MFA code that comes with the command were right; it is spent afterwards. */
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
        Optional<Role> role = role(given.target(), command.roleArn());
        if (role.isEmpty()) {
            return denied(
                    "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
                            .formatted(given.caller().arn(), command.roleArn()));
        }
        return denial(command, role.get(), given)
                .or(() -> tooLong(command, role.get(), given.caller()))
                .or(() -> badPolicies(command, given.target()))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> grantRole(command, role.get(), given));
    }

    private static Optional<Role> role(Account account, Arn arn) {
        String resource = arn.resource();
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return name.isEmpty() || name.length() > 128
                ? Optional.empty()
                : account.roles()
                        .find(new EntityName(name))
                        .filter(found -> found.arn(account.id()).equals(arn));
    }

    private static Optional<Refusal> denial(AssumeRole command, Role role, Given given) {
        AttributedPolicy trust =
                TrustPolicies.effective(role, new PolicySource.OfResource(command.roleArn()));
        PolicyLayers layers =
                CallerPolicies.of(given.callersAccount(), given.caller()).withTrust(trust);
        List<Requirement> requirements = AssumeRoleRequirements.of(command, role);
        return Permissions.check(
                given.caller(),
                given.facts(),
                given.now(),
                requirements,
                given.target().id(),
                layers);
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

    private static Optional<Refusal> badPolicies(AssumeRole command, Account target) {
        Optional<Refusal> tags = TagRules.check(command.tags());
        if (tags.isPresent()) {
            return tags;
        }
        if (!tagged(command)) {
            return invalid(
                    "The specified transitive tag key must be included in the requested tags.");
        }
        for (Arn policy : command.policyArns()) {
            if (target.policy(policy).isEmpty()) {
                return invalid("Policy " + policy + " does not exist or is not attachable.");
            }
        }
        return command.policy() == null
                ? Optional.empty()
                : PolicyRules.checkSessionPolicy(command.policy());
    }

    private static boolean tagged(AssumeRole command) {
        Tags tags = new Tags(command.tags());
        return command.transitiveTagKeys().stream().allMatch(key -> tags.value(key).isPresent());
    }

    private static Decision grantRole(AssumeRole command, Role role, Given given) {
        int seconds = seconds(command.durationSeconds(), ROLE_SESSION_SECONDS);
        SessionGrant chained = given.caller().session();
        String identity =
                command.sourceIdentity() != null || chained == null
                        ? command.sourceIdentity()
                        : chained.sourceIdentity();
        return new Decision.Granted(
                new SessionGrant(
                        given.accessKey(),
                        given.target().id(),
                        role.id(),
                        command.sessionName(),
                        given.now(),
                        given.now().plus(Duration.ofSeconds(seconds)),
                        command.mfa() == null ? null : given.now(),
                        identity,
                        TransitiveTags.inherited(chained).with(command.tags()),
                        TransitiveTags.keys(chained, command.transitiveTagKeys()),
                        command.policy(),
                        command.policyArns()));
    }

    private static Decision getSessionToken(GetSessionToken command, Given given) {
        if (given.caller().session() != null) {
            return denied("Cannot call GetSessionToken with session credentials");
        }
        Optional<Refusal> denial =
                Permissions.check(
                        given.caller(),
                        given.facts(),
                        given.now(),
                        List.of(new Requirement("sts:GetSessionToken", "*")),
                        given.caller().account(),
                        CallerPolicies.of(given.callersAccount(), given.caller()));
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
        return new Decision.Refused(new Refusal(Refusal.Code.ACCESS_DENIED, message));
    }

    private static Optional<Refusal> invalid(String message) {
        return Optional.of(Refusal.validation(message));
    }
}
