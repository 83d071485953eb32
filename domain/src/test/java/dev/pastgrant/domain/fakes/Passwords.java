package dev.pastgrant.domain.fakes;

import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.SealedSecret;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.password.HashForm;
import dev.pastgrant.domain.account.password.LoginProfile;
import dev.pastgrant.domain.account.password.NewPassword;
import dev.pastgrant.domain.account.password.PasswordHash;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.policy.id.UniqueId;
import java.util.List;

/** Passwords as they come to a decider: hashed, all with one salt. */
public final class Passwords {
    private static final HashForm FORM =
            new QuickHashing().form(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

    private Passwords() {}

    /** A password that the owner is to get. */
    public static NewPassword of(Account account, Owner owner, String password) {
        return of(account.ownerId(owner).orElse(UniqueId.root(account.id())), password);
    }

    public static NewPassword of(UniqueId owner, String password) {
        return new NewPassword(
                owner, Secret.of(password), sealed(owner, password), List.of(hash(password)));
    }

    public static PasswordHash hash(String password) {
        return QuickHashing.hash(Secret.of(password), FORM);
    }

    public static SealedSecret sealed(UniqueId owner, String password) {
        return new TransparentVault()
                .seal(hash(password).encoded(), LoginProfile.sealedFor(owner.text()));
    }
}
