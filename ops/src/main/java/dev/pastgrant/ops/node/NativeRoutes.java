package dev.pastgrant.ops.node;

import dev.pastgrant.api.authentication.Authenticator;
import dev.pastgrant.api.v1.Route;
import dev.pastgrant.api.v1.accounts.AccountClosing;
import dev.pastgrant.api.v1.accounts.AccountListing;
import dev.pastgrant.api.v1.accounts.AccountsRoute;
import dev.pastgrant.api.v1.audit.AuditRoute;
import dev.pastgrant.api.v1.authorize.AuthorizeRoute;
import dev.pastgrant.api.v1.evaluate.EvaluateRoute;
import dev.pastgrant.api.v1.mfa.HardwareDeviceRoutes;
import dev.pastgrant.api.v1.mfa.SecurityKeyRoutes;
import dev.pastgrant.api.v1.now.NowRoute;
import dev.pastgrant.api.v1.whocan.WhatCanRoute;
import dev.pastgrant.api.v1.whocan.WhoCanRoute;
import dev.pastgrant.domain.account.credential.Vault;
import dev.pastgrant.domain.log.EventLog;
import dev.pastgrant.domain.log.LogClock;
import java.util.List;
import java.util.stream.Stream;

/** The routes of the native API, with a line for each. */
final class NativeRoutes {
    private NativeRoutes() {}

    static List<Route> of(NodeParts node, Authenticator authenticator) {
        EventLog log = node.store().log();
        Vault vault = node.secrets().vault();
        return Stream.of(
                        accountsAndQuestions(node, authenticator, log),
                        new HardwareDeviceRoutes(vault).routes(),
                        new SecurityKeyRoutes(vault, node.clock()).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> accountsAndQuestions(
            NodeParts node, Authenticator authenticator, EventLog log) {
        return List.of(
                new NowRoute(log, node.clock()).route(),
                new AuditRoute(node.search(), log).route(),
                accounts(node),
                AccountClosing.route(node.first().account()),
                new AccountsRoute(node.first().account(), node.secrets().vault(), node.keys())
                        .route(),
                EvaluateRoute.route(),
                WhoCanRoute.route(),
                WhatCanRoute.route(),
                authorize(node, authenticator));
    }

    private static Route accounts(NodeParts node) {
        return new AccountListing(
                        node.first().account(),
                        node.followers().accounts(),
                        node.store().log(),
                        NodeParts.INDEX_PATIENCE)
                .route();
    }

    private static Route authorize(NodeParts node, Authenticator authenticator) {
        return new AuthorizeRoute(
                node.writes().presence(),
                authenticator,
                node.gate(),
                node.first().account(),
                node.secrets().messages(),
                new LogClock(node.store().log(), node.clock()),
                Thread::startVirtualThread);
    }
}
