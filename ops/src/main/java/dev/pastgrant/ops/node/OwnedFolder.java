package dev.pastgrant.ops.node;

import dev.pastgrant.ops.secrets.Keyset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/** A node's data folder that belongs to the user of this process. */
public final class OwnedFolder {
    private OwnedFolder() {}

    /**
     * Refuses a folder that is no node's, and one of another user: whoever may read it is not yet
     * its owner, and what another user writes there the node could not open.
     *
     * @throws FirstAccount.Disagreement if it is refused
     * @throws IOException if the owner cannot be found out
     */
    public static void check(Path data) throws IOException {
        if (!Files.exists(Keyset.file(data))) {
            throw new FirstAccount.Disagreement(
                    "`" + data + "` is not the data folder of a node: there is no keyset in it");
        }
        UserPrincipal owner = Files.getOwner(data);
        if (!owner.equals(user())) {
            throw new FirstAccount.Disagreement(
                    "the data folder `%s` belongs to %s: run this as that user"
                            .formatted(data, owner.getName()));
        }
    }

    private static UserPrincipal user() throws IOException {
        Path own = Files.createTempFile("pastgrant", "");
        try {
            return Files.getOwner(own);
        } finally {
            Files.delete(own);
        }
    }
}
