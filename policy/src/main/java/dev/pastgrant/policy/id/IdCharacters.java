package dev.pastgrant.policy.id;

/** What the ids that AWS makes consist of: capital letters and digits. */
public final class IdCharacters {
    private IdCharacters() {}

    /** Whether a text is of them alone, and no shorter or longer than this. */
    public static boolean areOf(String text, int lengthMin, int lengthMax) {
        if (text.length() < lengthMin || text.length() > lengthMax) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
