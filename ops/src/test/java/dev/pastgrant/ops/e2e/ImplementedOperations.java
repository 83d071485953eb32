package dev.pastgrant.ops.e2e;

import dev.pastgrant.api.cloudtrail.CloudTrailOperations;
import dev.pastgrant.api.iam.IamOperations;
import dev.pastgrant.api.iam.roletemplate.RoleTemplates;
import dev.pastgrant.api.operation.Randomness;
import dev.pastgrant.api.operation.ServedOperation;
import dev.pastgrant.api.sts.StsOperations;
import dev.pastgrant.domain.account.Account;
import dev.pastgrant.domain.fakes.QuickHashing;
import dev.pastgrant.domain.log.Position;
import dev.pastgrant.domain.refusal.Quotas;
import dev.pastgrant.ops.secrets.Keyset;
import dev.pastgrant.ops.secrets.SealedAuthorizationMessages;
import dev.pastgrant.ops.secrets.SealedSessionTokens;
import dev.pastgrant.ops.secrets.TinkVault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of operations that a node serves. */
public final class ImplementedOperations {
    private ImplementedOperations() {}

    /**
     * All of them, to be looked at rather than carried out.
     *
     * @param folder where a keyset may be kept
     */
    public static List<ServedOperation> in(Path folder) throws IOException {
        Keyset keyset = Keyset.openOrCreate(folder);
        return Stream.of(
                        IamOperations.all(
                                new TinkVault(keyset),
                                Randomness.secure(),
                                Quotas.DEFAULT,
                                new QuickHashing(),
                                Account::unopened,
                                (_, _) -> Optional.empty(),
                                (_, _) -> Optional.empty(),
                                RoleTemplates.NONE,
                                (_, _) -> Map.of(),
                                () -> Position.END),
                        StsOperations.all(
                                new SealedSessionTokens(keyset),
                                new SealedAuthorizationMessages(keyset)),
                        CloudTrailOperations.all(
                                (_, _, _) -> {
                                    throw new AssertionError("nothing is looked up");
                                },
                                () -> Position.END))
                .flatMap(List::stream)
                .toList();
    }
}
