package dev.pastgrant.benchmarks.lists;

import dev.pastgrant.benchmarks.http.Client;
import dev.pastgrant.benchmarks.http.Node;
import dev.pastgrant.benchmarks.http.PreparedRequest;
import dev.pastgrant.benchmarks.load.Load;
import dev.pastgrant.benchmarks.load.Measured;
import dev.pastgrant.benchmarks.load.Table;
import dev.pastgrant.benchmarks.load.TemporaryFolder;
import dev.pastgrant.benchmarks.load.Turns;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * Reads pages of an account at AWS's quotas, in turns with the same pages of a small account. If a
 * page costs what it holds and not what the account holds, the ratio is near one.
 */
public final class ListsBenchmark {
    private static final int CALLERS = 16;
    private static final int WARM_UPS = 2;
    private static final Filled.Size SMALL = new Filled.Size(100, 100, 100);
    private static final Filled.Size LARGE = new Filled.Size(5_000, 1_000, 1_500);

    private static final List<PagedList> LISTS =
            List.of(
                    PagedList.of("ListUsers"),
                    PagedList.of("ListRoles"),
                    PagedList.of("ListPolicies").with("Scope", "Local"),
                    PagedList.of("GetAccountAuthorizationDetails"));

    /** AWS's policies are the same in any account, so only their pages are compared. */
    private static final PagedList OF_AWS = PagedList.of("ListPolicies").with("Scope", "AWS");

    private final Filled small;
    private final Filled large;
    private final Client client;
    private final Duration slice;
    private final Table table;

    private ListsBenchmark(Node small, Node large, Client client, Duration slice, Table table) {
        this.small = new Filled(small, client);
        this.large = new Filled(large, client);
        this.client = client;
        this.slice = slice;
        this.table = table;
    }

    /** Prints a table after about the given time. */
    public static void run(Duration time, PrintStream out) throws IOException {
        Duration slice = time.dividedBy((LISTS.size() + 1L) * 3 * (WARM_UPS + 1));
        try (TemporaryFolder smallFolder = TemporaryFolder.create();
                TemporaryFolder largeFolder = TemporaryFolder.create();
                Node small = Node.start(smallFolder.path());
                Node large = Node.start(largeFolder.path());
                Client client = new Client(CALLERS)) {
            ListsBenchmark benchmark =
                    new ListsBenchmark(small, large, client, slice, new Table(out));
            benchmark.small.fill(SMALL);
            benchmark.large.fill(LARGE);
            LISTS.forEach(benchmark::compare);
            benchmark.compareOfAws();
        }
    }

    private void compare(PagedList list) {
        table.title(list + ", pages of 100");
        Load.Subject base = calls(small, small.firstPage(list));
        Load.Subject first = calls(large, large.firstPage(list));
        Load.Subject last = calls(large, large.lastPage(list));
        List<Measured> measured = measure(List.of(base, first, last));
        table.base(CALLERS, "small account", measured.get(0));
        table.compared(CALLERS, "full account, first page", measured.get(1), measured.get(0));
        table.compared(CALLERS, "full account, last page", measured.get(2), measured.get(0));
    }

    private void compareOfAws() {
        table.title(OF_AWS + ", pages of 100");
        List<Measured> measured =
                measure(
                        List.of(
                                calls(small, small.firstPage(LISTS.get(2))),
                                calls(large, large.firstPage(OF_AWS)),
                                calls(large, large.lastPage(OF_AWS))));
        table.base(CALLERS, "100 of the account's own", measured.get(0));
        table.compared(CALLERS, "first page", measured.get(1), measured.get(0));
        table.compared(CALLERS, "last page", measured.get(2), measured.get(0));
    }

    private List<Measured> measure(List<Load.Subject> subjects) {
        for (int round = 0; round < WARM_UPS; round++) {
            subjects.forEach(subject -> Load.run(subject, CALLERS, slice));
        }
        return Turns.measure(subjects, CALLERS, slice);
    }

    private Load.Subject calls(Filled filled, PreparedRequest page) {
        return client.asking(filled.node().port(), List.of(page));
    }
}
