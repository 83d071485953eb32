package dev.pastgrant.api.iam.password;

import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.account.password.HashForm;
import dev.pastgrant.domain.account.password.LoginProfile;
import dev.pastgrant.domain.account.password.NewPassword;
import dev.pastgrant.domain.account.password.PasswordHash;
import dev.pastgrant.domain.account.password.PasswordHashing;
import dev.pastgrant.domain.identity.Owner;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import dev.pastgrant.policy.id.UniqueId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/**
 * Hashes the passwords of requests before their turns. All passwords of one owner have the salt of
 * the first, so that one hash is compared with all that are remembered. As much is hashed for
 * owners that do not exist, whom a caller could otherwise tell by the time that it takes.
 *
 * @param accounts gives the present state of an account. The turn may find another one, and refuses
 *     if it was hashed for a profile that is gone.
 */
public record HashedPasswords(
        Vault vault,
        Randomness randomness,
        PasswordHashing hashing,
        Function<AccountId, Account> accounts) {
    private static final int SALT_BYTES = 16;
    private static final String NOBODY = "nobody";

    /** A password that an owner is to get. */
    Outcome<NewPassword, Refusal> toBe(AccountId id, Owner owner, String password) {
        Account account = accounts.apply(id);
        Optional<UniqueId> ownerId = account.ownerId(owner);
        List<HashForm> forms = forms(account, ownerId);
        byte[] salt =
                forms.isEmpty()
                        ? randomness.bytes(SALT_BYTES)
                        : Base64.getDecoder().decode(forms.getFirst().salt());
        SequencedSet<HashForm> wanted = new LinkedHashSet<>();
        wanted.add(hashing.form(salt));
        wanted.addAll(forms);
        Secret plain = Secret.of(password);
        String sealedFor = LoginProfile.sealedFor(ownerId.map(UniqueId::text).orElse(NOBODY));
        return hashes(id, plain, List.copyOf(wanted))
                .map(hashes ->
                        new NewPassword(
                                ownerId.orElse(null),
                                plain,
                                vault.seal(hashes.getFirst().encoded(), sealedFor),
                                hashes));
    }

    /** A password that is said to be the owner's present one. */
    Outcome<List<PasswordHash>, Refusal> given(AccountId id, Owner owner, String password) {
        Account account = accounts.apply(id);
        List<HashForm> forms = forms(account, account.ownerId(owner));
        HashForm form =
                forms.isEmpty() ? hashing.form(randomness.bytes(SALT_BYTES)) : forms.getFirst();
        return hashes(id, Secret.of(password), List.of(form));
    }

    private List<HashForm> forms(Account account, Optional<UniqueId> owner) {
        return owner.flatMap(account.loginProfiles()::of)
                .map(profile -> profile.forms(vault))
                .orElse(List.of());
    }

    private Outcome<List<PasswordHash>, Refusal> hashes(
            AccountId account, Secret password, List<HashForm> forms) {
        List<PasswordHash> hashes = new ArrayList<>();
        for (HashForm form : forms) {
            switch (hashing.hash(account, password, form)) {
                case Outcome.Ok(var hash) -> hashes.add(hash);
                case Outcome.Bad(var busy) -> {
                    return Outcome.bad(busy);
                }
            }
        }
        return Outcome.ok(hashes);
    }
}
