package dev.pastgrant.policy.language;

/**
 * Where a statement stands in the text of its policy, in the terms of the policy simulator.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_Statement.html">Statement</a>
 */
public record StatementPosition(Position start, Position end) {
    /**
     * A place between two characters.
     *
     * @param line from 1
     * @param column of the character behind it, from 1
     */
    public record Position(int line, int column) {}
}
