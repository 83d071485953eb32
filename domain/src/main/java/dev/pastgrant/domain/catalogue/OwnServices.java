package dev.pastgrant.domain.catalogue;

/** What Pastgrant itself asks permission for, in the form of the catalogue's text. */
final class OwnServices {
    static final String TEXT =
            """
            s\tpastgrant\tPastgrant
            a\tCreateAccount\tWrite\t\t
            a\tReadAt\tRead\t\t
            a\tSearchAudit\tRead\t\t
            """;

    private OwnServices() {}
}
