package gov.voice.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads mail as the registrants would: the code that proves an address comes out of the mail catcher's folder. */
@ApplicationScoped
public class DemoMail {
    private static final Pattern CODE = Pattern.compile("(?s)\\r?\\n\\r?\\n.*?\\b(\\d{6})\\b");

    /** The code in the newest mail to an address, as soon as it is there. */
    String codeFor(String address) {
        Patience.until(
                "a code has come by mail",
                () -> newest(address).flatMap(DemoMail::code).isPresent());
        return newest(address).flatMap(DemoMail::code).orElseThrow();
    }

    private static Optional<Path> newest(String address) {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("voice.demo.mail", String.class));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-" + address + ".eml"))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> code(Path mail) {
        try {
            Matcher matcher = CODE.matcher(Files.readString(mail, StandardCharsets.ISO_8859_1));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
