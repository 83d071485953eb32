package dev.pastgrant.policy.interpreter;

import dev.pastgrant.policy.language.PolicyDocument.Version;
import dev.pastgrant.policy.language.Statement;
import dev.pastgrant.policy.language.Statement.Effect;
import dev.pastgrant.policy.language.Statement.Entries;

/**
 * The rules that are particular to service control and resource control policies.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html">SCP
 *     syntax</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html">RCP
 *     syntax</a>
 */
public final class ControlPolicy {
    /** The most characters of one policy. Unlike in IAM, white space counts. */
    public static final int MAX_CHARACTERS = 5120;

    /** The most policies of one kind at a root, unit or account, including full access. */
    public static final int MAX_PER_TARGET = 5;

    /** The one message with which Organizations refuses a document, for every kind of fault. */
    public static final String REFUSED =
            "The provided policy document does not meet the requirements of the specified policy"
                    + " type.";

    private static final String EVERYTHING = "*";

    private ControlPolicy() {}

    /**
     * Whether the statement may be in a service control policy. A short ARN that cannot be compared
     * would leave the statement without effect.
     */
    public static boolean isServiceControl(Statement statement) {
        return statement.principals() == null && !stopsShort(statement);
    }

    /**
     * Whether the statement may be in a resource control policy. Only AWS's own policy, which
     * allows everything, may allow anything or cover every service.
     */
    public static boolean isResourceControl(Statement statement) {
        Entries actions = statement.actions();
        return statement.effect() == Effect.DENY
                && statement.principals() != null
                && statement.principals().isEveryone()
                && !actions.inverted()
                && actions.patterns().stream().noneMatch(ControlPolicy::coversEveryService)
                && !stopsShort(statement);
    }

    private static boolean coversEveryService(String action) {
        return action.startsWith(EVERYTHING);
    }

    private static boolean stopsShort(Statement statement) {
        Entries resources = statement.resources();
        return resources != null
                && resources.patterns().stream()
                        .anyMatch(p -> ArnPattern.stopsShort(p, Version.V2012_10_17));
    }
}
