package dev.pastgrant.domain.account.password;

import dev.pastgrant.domain.account.mfa.WrongCodes;
import dev.pastgrant.domain.collection.PersistentMap;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;
import java.util.Optional;

/** The passwords of an account, by owner. */
public record LoginProfiles(PersistentMap<UniqueId, LoginProfile> byOwner) {
    public static final LoginProfiles NONE = new LoginProfiles(PersistentMap.empty());

    /** The profile of a user or of root; empty if the owner has no password. */
    public Optional<LoginProfile> of(UniqueId owner) {
        return byOwner.get(owner);
    }

    public LoginProfiles evolve(LoginProfileEvent event) {
        UniqueId owner = event.owner();
        return switch (event) {
            case LoginProfileEvent.LoginProfileCreated(_, var hash, var at, var reset) ->
                    adding(new LoginProfile(owner, List.of(hash), at, at, reset, WrongCodes.NONE));
            case LoginProfileEvent.PasswordChanged(_, var hash, var at, var reset) ->
                    with(existing(owner).changed(hash, at, reset));
            case LoginProfileEvent.PasswordResetRequirementChanged(_, var reset) ->
                    with(existing(owner).requiringReset(reset));
            case LoginProfileEvent.PasswordRefused(_, var at) -> with(existing(owner).refused(at));
            case LoginProfileEvent.LoginProfileDeleted _ ->
                    new LoginProfiles(byOwner.without(existing(owner).owner()));
        };
    }

    private LoginProfile existing(UniqueId owner) {
        return of(owner)
                .orElseThrow(() -> new IllegalStateException("`" + owner + "` has no password"));
    }

    private LoginProfiles adding(LoginProfile profile) {
        if (byOwner.contains(profile.owner())) {
            throw new IllegalStateException("`" + profile.owner() + "` has a password");
        }
        return with(profile);
    }

    private LoginProfiles with(LoginProfile profile) {
        return new LoginProfiles(byOwner.with(profile.owner(), profile));
    }
}
