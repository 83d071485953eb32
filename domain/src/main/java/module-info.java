/**
 * The core of Pastgrant. It is a module so that its sealed hierarchies may span packages: an event
 * of any feature is an {@code AccountEvent}, and a fold that forgets one does not compile.
 */
module dev.pastgrant.domain {
    requires transitive com.fasterxml.jackson.databind;
    requires kotlinx.collections.immutable;
    requires static transitive org.jspecify;

    exports dev.pastgrant.domain.account;
    exports dev.pastgrant.domain.authorization;
    exports dev.pastgrant.domain.authorization.compiled;
    exports dev.pastgrant.domain.call;
    exports dev.pastgrant.domain.catalogue;
    exports dev.pastgrant.domain.collection;
    exports dev.pastgrant.domain.credential;
    exports dev.pastgrant.domain.decision;
    exports dev.pastgrant.domain.group;
    exports dev.pastgrant.domain.identity;
    exports dev.pastgrant.domain.log;
    exports dev.pastgrant.domain.mfa;
    exports dev.pastgrant.domain.policy;
    exports dev.pastgrant.domain.reach;
    exports dev.pastgrant.domain.role;
    exports dev.pastgrant.domain.session;
    exports dev.pastgrant.domain.simulation;
    exports dev.pastgrant.domain.tag;
    exports dev.pastgrant.domain.user;
    exports dev.pastgrant.domain;
}
