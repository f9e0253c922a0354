package gov.voice.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the catalogue of {@link Setting}s. A missing or unreadable value is an error of the deployment, and says so. */
@ApplicationScoped
public class Settings {

    /** The value as text; empty where it is set to nothing. */
    public String text(Setting setting) {
        return ConfigProvider.getConfig()
                .getOptionalValue(setting.key(), String.class)
                .orElse("");
    }

    /**
     * The value as a whole number.
     *
     * @throws IllegalStateException where it is missing or no number
     */
    public long number(Setting setting) {
        String text = text(setting).strip();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("Setting " + setting.key() + " must be a whole number", e);
        }
    }

    /** Whether the value is {@code true}. */
    public boolean on(Setting setting) {
        return Boolean.parseBoolean(text(setting).strip());
    }

    /** A setting in hours. */
    public Duration hours(Setting setting) {
        return Duration.ofHours(number(setting));
    }

    /** A setting in minutes. */
    public Duration minutes(Setting setting) {
        return Duration.ofMinutes(number(setting));
    }

    /** A setting in seconds. */
    public Duration seconds(Setting setting) {
        return Duration.ofSeconds(number(setting));
    }
}
