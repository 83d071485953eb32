/**
 * The core of Pastgrant. It is a module so that its sealed hierarchies may span packages: an event
 * of any feature is an {@code AccountEvent}, and a fold that forgets one does not compile.
 */
module dev.pastgrant.domain {
    requires transitive dev.pastgrant.policy;
    requires kotlinx.collections.immutable;
    requires org.pcollections;
    requires static transitive org.jspecify;

    exports dev.pastgrant.domain.account;
    exports dev.pastgrant.domain.account.certificate;
    exports dev.pastgrant.domain.account.credential;
    exports dev.pastgrant.domain.account.delegation;
    exports dev.pastgrant.domain.account.group;
    exports dev.pastgrant.domain.account.instanceprofile;
    exports dev.pastgrant.domain.account.lifecycle;
    exports dev.pastgrant.domain.account.mfa;
    exports dev.pastgrant.domain.account.oidc;
    exports dev.pastgrant.domain.account.password;
    exports dev.pastgrant.domain.account.policy;
    exports dev.pastgrant.domain.account.role;
    exports dev.pastgrant.domain.account.sshkey;
    exports dev.pastgrant.domain.account.saml;
    exports dev.pastgrant.domain.account.servicelinked;
    exports dev.pastgrant.domain.account.token;
    exports dev.pastgrant.domain.account.user;
    exports dev.pastgrant.domain.call;
    exports dev.pastgrant.domain.caller;
    exports dev.pastgrant.domain.collection;
    exports dev.pastgrant.domain.identity;
    exports dev.pastgrant.domain.log;
    exports dev.pastgrant.domain.permission;
    exports dev.pastgrant.domain.questions.authorize;
    exports dev.pastgrant.domain.questions.granting;
    exports dev.pastgrant.domain.questions.simulate;
    exports dev.pastgrant.domain.questions.whocan;
    exports dev.pastgrant.domain.refusal;
    exports dev.pastgrant.domain.session;
    exports dev.pastgrant.domain.sts;
    exports dev.pastgrant.domain.tag;
}
