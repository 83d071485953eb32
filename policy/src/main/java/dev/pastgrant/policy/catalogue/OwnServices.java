package dev.pastgrant.policy.catalogue;

/** The actions of Pastgrant's own that need permission, in the format of the catalogue's text. */
final class OwnServices {
    static final String TEXT =
            """
            s\tpastgrant\tPastgrant
            r\tprincipal\tarn:${Partition}:iam::${Account}:${PrincipalNameWithPath}\t
            a\tAuthorize\tRead\t\t0*
            a\tCreateAccount\tWrite\t\t
            a\tEvaluate\tRead\t\t
            a\tReadAt\tRead\t\t
            a\tSearchAudit\tRead\t\t
            a\tWhatCan\tRead\t\t
            a\tWhoCan\tRead\t\t
            """;

    private OwnServices() {}
}
