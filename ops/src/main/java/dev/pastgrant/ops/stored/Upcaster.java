package dev.pastgrant.ops.stored;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * A step that turns data stored under a version of a name into the next version.
 *
 * @param step turns the node into that of the next version; it may change the given node
 */
record Upcaster(String name, int fromVersion, UnaryOperator<ObjectNode> step) {}
