package dev.pastgrant.policy.id;

/** The characters of the ids that AWS makes: capital letters and digits. */
public final class IdCharacters {
    private IdCharacters() {}

    /** Whether a text consists of these characters only, and its length is within the limits. */
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
