package gov.voice.operation;

import static gov.voice.access.Role.ADMINISTRATOR;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.platform.Setting;
import jakarta.ejb.Stateless;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** The settings as they are in force. They are changed where the server is configured, never here; secrets stay unread. */
@Stateless
@Gated
public class SettingService {
    /** Ordinal of {@code META-INF/microprofile-config.properties}, by the specification of MicroProfile Config. */
    private static final int DEFAULTS = 100;

    /** A password that somebody put into an address. */
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?i)(?<=password=)[^&]*|(?<=//[^/@:]{1,80}:)[^/@]+(?=@)");

    /** The whole catalogue, in its order. */
    @Permit(ADMINISTRATOR)
    public List<SettingRow> all() {
        return Arrays.stream(Setting.values()).map(SettingService::row).toList();
    }

    private static SettingRow row(Setting setting) {
        ConfigValue found = ConfigProvider.getConfig().getConfigValue(setting.key());
        String value = found.getValue();
        boolean set = value != null && !value.isBlank();
        return new SettingRow(
                setting.name(),
                setting.key(),
                setting.secret(),
                setting.secret() || !set ? null : IN_ADDRESS.matcher(value).replaceAll("•••"),
                set,
                source(found));
    }

    /** The servers name their sources each in their own way; four kinds are told apart. */
    private static String source(ConfigValue found) {
        if (found.getSourceName() == null) {
            return null;
        }
        if (found.getSourceOrdinal() <= DEFAULTS) {
            return "DEFAULT";
        }
        String lower = found.getSourceName().toLowerCase(Locale.ROOT);
        if (lower.contains("environment") || lower.contains("env")) {
            return "ENVIRONMENT";
        }
        return lower.contains("system") ? "SYSTEM" : "SERVER";
    }
}
