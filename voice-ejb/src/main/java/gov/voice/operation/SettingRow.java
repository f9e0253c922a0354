package gov.voice.operation;

import java.io.Serializable;

/**
 * A setting and the value in force.
 *
 * @param name of the {@link gov.voice.platform.Setting}; key of the bundles ({@code setting.…})
 * @param key under which it is configured
 * @param value in force; null for a secret, and where it is set to nothing
 * @param set whether it is set to anything
 * @param source where the value comes from: {@code DEFAULT}, {@code ENVIRONMENT}, {@code SYSTEM}, {@code SERVER}; null
 *     where nothing sets it
 */
public record SettingRow(String name, String key, boolean secret, String value, boolean set, String source)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}
