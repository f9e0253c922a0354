package gov.voice.tools.bench;

import gov.voice.tools.tryout.FreePorts;
import gov.voice.tools.tryout.MicroServer;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * From the command to the first page of the product, against an empty Payara Micro to its first answer of any kind, by
 * turns. The database is there already: migrating is the administrator's command.
 */
final class StartBench {
    private static final int RUNS = 5;
    private static final long LOOK_AGAIN_MILLIS = 50;

    private StartBench() {}

    static void run(Place place) throws Exception {
        Runs product = new Runs();
        Runs empty = new Runs();
        try (Stand stand = Stand.open(place, "start")) {
            for (int i = 0; i < RUNS; i++) {
                empty.add(empty(place));
                long began = System.nanoTime();
                try (MicroServer server = stand.startProduct()) {
                    product.add((System.nanoTime() - began) / 1e9);
                }
            }
        }
        place.report(String.format(
                Locale.ROOT,
                "start: product to its first page %s; empty server to its first answer %s; ratio of the medians %.2f",
                product,
                empty,
                product.median() / empty.median()));
    }

    private static double empty(Place place) throws Exception {
        int port = FreePorts.one();
        Path log = place.fresh("empty").resolve("server.log");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        place.micro().toString(),
                        "--nocluster",
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toString()))
                .start();
        try {
            while (!answers(port)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/").toURL().openConnection();
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
