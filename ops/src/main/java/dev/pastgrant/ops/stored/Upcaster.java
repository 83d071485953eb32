package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * One step of history: how data stored under a version of a name is told in the next version.
 *
 * @param step may change the node that it is given
 */
record Upcaster(String name, int fromVersion, UnaryOperator<ObjectNode> step) {}
