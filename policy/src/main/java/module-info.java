/**
 * AWS's policy language by itself: it parses policies, validates them, and decides requests. It is
 * a module so that its sealed hierarchies may span packages.
 */
module dev.pastgrant.policy {
    requires transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.pastgrant.policy.catalogue;
    exports dev.pastgrant.policy.compiled;
    exports dev.pastgrant.policy.compiled.request;
    exports dev.pastgrant.policy.id;
    exports dev.pastgrant.policy.interpreter;
    exports dev.pastgrant.policy.language;
    exports dev.pastgrant.policy.partial;
    exports dev.pastgrant.policy.request;
    exports dev.pastgrant.policy.validation;
}
