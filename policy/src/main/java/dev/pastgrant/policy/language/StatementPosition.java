package dev.pastgrant.policy.language;

/**
 * The place of a statement in the text of its policy, as the policy simulator counts it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_Statement.html">Statement</a>
 */
public record StatementPosition(Position start, Position end) {
    /**
     * A place between two characters.
     *
     * @param line from 1
     * @param column the column of the character after it, from 1
     */
    public record Position(int line, int column) {}
}
