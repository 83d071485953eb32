package dev.pastgrant.domain.identity;

/** A user, group, role or managed policy: something with an id of its own, a name and a path. */
public interface Entity {
    UniqueId id();

    EntityName name();

    EntityPath path();
}
