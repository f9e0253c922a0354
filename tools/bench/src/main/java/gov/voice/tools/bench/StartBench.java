package gov.voice.tools.bench;

import gov.voice.tools.tryout.FreePorts;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** From the command to the first page of the product, against an empty Payara Micro to its first answer of any kind. */
final class StartBench {
    private static final long LOOK_AGAIN_MILLIS = 50;

    private StartBench() {}

    static void run(Place place) throws Exception {
        try (Stand stand = Stand.open(place, "start")) {
            double empty = empty(place);
            long began = System.nanoTime();
            stand.startProduct();
            double product = (System.nanoTime() - began) / 1e9;
            place.report(String.format(
                    Locale.ROOT,
                    "start: product to its first page %.1f s; empty server to its first answer %.1f s; ratio %.2f",
                    product,
                    empty,
                    product / empty));
        }
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
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/health/ready")
                    .toURL()
                    .openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
