package dev.pastgrant.domain.identity;

/** Whose credential a command is about. */
public sealed interface Owner {
    /** The account's root user. */
    record Root() implements Owner {}

    /** A user by name. */
    record Named(EntityName name) implements Owner {}
}
