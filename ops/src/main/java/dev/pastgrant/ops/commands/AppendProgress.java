package dev.pastgrant.ops.commands;

import dev.pastgrant.domain.log.Appended;
import org.axonframework.messaging.core.Context.ResourceKey;

/** Told how far the append of a processing context has come. */
interface AppendProgress {
    ResourceKey<AppendProgress> KEY = ResourceKey.withLabel("pastgrant.appendProgress");

    /** The append has its place, and later turns may build on it. */
    void sequenced(Appended appended);

    /** The append is on disk. Called before anybody gets a reply that depends on it. */
    void durable(Appended appended);
}
