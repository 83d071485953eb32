package dev.pastgrant.benchmarks.lists;

import dev.pastgrant.benchmarks.http.Client;
import dev.pastgrant.benchmarks.http.Node;
import dev.pastgrant.benchmarks.http.PreparedRequest;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A node whose account has some users, roles and policies. */
record Filled(Node node, Client client) {
    private static final int TOGETHER = 100;
    private static final Pattern MARKER = Pattern.compile("<Marker>([^<]+)</Marker>");
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
            "Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}\
            """;
    private static final String POLICY =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
            "Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/*"}]}\
            """;

    /** How many there are of each kind. */
    record Size(int users, int roles, int policies) {}

    void fill(Size size) {
        make(size.users(), i -> node.iam("CreateUser", Map.of("UserName", "user-" + i)));
        make(
                size.roles(),
                i ->
                        node.iam(
                                "CreateRole",
                                Map.of(
                                        "RoleName",
                                        "role-" + i,
                                        "AssumeRolePolicyDocument",
                                        TRUST)));
        make(
                size.policies(),
                i ->
                        node.iam(
                                "CreatePolicy",
                                Map.of("PolicyName", "policy-" + i, "PolicyDocument", POLICY)));
    }

    private void make(int count, IntFunction<PreparedRequest> request) {
        for (int first = 0; first < count; first += TOGETHER) {
            client.sendAll(
                    node.port(),
                    IntStream.range(first, Math.min(count, first + TOGETHER))
                            .mapToObj(request)
                            .toList());
        }
    }

    /** The request for the first page. */
    PreparedRequest firstPage(PagedList list) {
        return node.iam(list.action(), list.parameters());
    }

    /** The request for the last page, which is found by reading all the others. */
    PreparedRequest lastPage(PagedList list) {
        PreparedRequest page = firstPage(list);
        while (true) {
            Matcher marker = MARKER.matcher(client.ask(node.port(), page));
            if (!marker.find()) {
                return page;
            }
            page = node.iam(list.action(), list.from(marker.group(1)));
        }
    }
}
