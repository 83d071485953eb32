package dev.pastgrant.domain.account.credential;

/** Whether a credential may be used. */
public enum CredentialStatus {
    ACTIVE("Active"),
    INACTIVE("Inactive");

    private final String text;

    CredentialStatus(String text) {
        this.text = text;
    }

    /** The status as AWS writes it. */
    public String text() {
        return text;
    }
}
