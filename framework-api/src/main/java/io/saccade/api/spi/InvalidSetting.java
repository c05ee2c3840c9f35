package io.saccade.api.spi;

/**
 * Thrown by the compact constructor of a settings record for a setting that breaks a rule. The core adds the file, the
 * line, the column and the value.
 *
 * @since 0.1
 */
public final class InvalidSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * @param key in kebab-case, as in the file
     * @param rule the rule, after "must": {@code "be 1 or more"}
     */
    public InvalidSetting(String key, String rule) {
        super("'" + key + "' must " + rule);
        this.key = key;
    }

    /** Throws this exception unless the rule holds. */
    public static void unless(boolean holds, String key, String rule) {
        if (!holds) throw new InvalidSetting(key, rule);
    }

    /** The key of the setting, in kebab-case. */
    public String key() {
        return key;
    }
}
