package dev.pastgrant.benchmarks.start;

import dev.pastgrant.benchmarks.http.EchoServer;
import java.util.function.UnaryOperator;

/** A Vert.x server in a process of its own, which is the least that a start can cost. */
final class BareServer {
    private BareServer() {}

    public static void main(String[] arguments) {
        EchoServer echo = new EchoServer("text/plain", UnaryOperator.identity());
        System.out.println(Child.READY + "http://127.0.0.1:" + echo.port());
    }
}
