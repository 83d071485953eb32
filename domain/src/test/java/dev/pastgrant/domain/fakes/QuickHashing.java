package dev.pastgrant.domain.fakes;

import dev.pastgrant.domain.account.credential.Secret;
import dev.pastgrant.domain.account.password.HashForm;
import dev.pastgrant.domain.account.password.PasswordHash;
import dev.pastgrant.domain.account.password.PasswordHashing;
import dev.pastgrant.domain.refusal.Outcome;
import dev.pastgrant.domain.refusal.Refusal;
import dev.pastgrant.policy.id.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Hashes that hide nothing and cost nothing: the form and the password. */
public final class QuickHashing implements PasswordHashing {
    @Override
    public HashForm form(byte[] salt) {
        return new HashForm(Base64.getEncoder().withoutPadding().encodeToString(salt), 1, 1, 1);
    }

    @Override
    public Outcome<PasswordHash, Refusal> hash(AccountId account, Secret password, HashForm form) {
        return Outcome.ok(hash(password, form));
    }

    public static PasswordHash hash(Secret password, HashForm form) {
        String whole = form.salt() + "/" + form.memoryKib() + "/" + password.reveal();
        return new PasswordHash(form, whole.getBytes(StandardCharsets.UTF_8));
    }
}
