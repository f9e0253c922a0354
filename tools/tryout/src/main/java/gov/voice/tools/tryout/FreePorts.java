package gov.voice.tools.tryout;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that nothing listens on, for servers that tests start. */
public final class FreePorts {

    private FreePorts() {}

    /** A free port. */
    public static int one() throws IOException {
        return some(1).get(0);
    }

    /** Free ports, no two alike. */
    public static List<Integer> some(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }
}
