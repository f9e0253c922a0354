package gov.voice.tools.admin;

import java.util.Arrays;

/** The administrator's commands. Passwords come from the environment, so that no list of processes shows them. */
public final class Admin {

    private static final String HELP = """
            Commands:
              migrate           bring the database to this version's schema
              first-administrator LOGIN "FULL NAME" "PHONE" ZONE
                                once, on a new database: opens headquarters, whose notices tell families to call PHONE,
                                in the time zone ZONE, such as America/New_York, and the account that opens all others
              verify-audit      walk the chain of the audit trail

            From the environment: VOICE_DB_URL (JDBC address), VOICE_OWNER_USER and VOICE_OWNER_PASSWORD (the role that
            owns the schema), and for first-administrator VOICE_NEW_PASSWORD (12 characters or more).
            """;

    private Admin() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String[] arguments) {
        String command = arguments.length == 0 ? "help" : arguments[0];
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        try {
            switch (command) {
                case "migrate" -> System.out.println(Migration.run(Owner.fromEnvironment()));
                case "first-administrator" ->
                    System.out.println(FirstAdministrator.create(
                            Owner.fromEnvironment(),
                            argument(rest, 0, "LOGIN"),
                            argument(rest, 1, "FULL NAME"),
                            environment("VOICE_NEW_PASSWORD"),
                            argument(rest, 2, "PHONE"),
                            argument(rest, 3, "ZONE")));
                case "verify-audit" -> {
                    return AuditVerification.run(Owner.fromEnvironment(), System.out) ? 0 : 1;
                }
                default -> {
                    System.out.print(HELP);
                    return "help".equals(command) ? 0 : 2;
                }
            }
            return 0;
        } catch (CommandFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static String argument(String[] arguments, int index, String name) {
        if (index >= arguments.length) {
            throw new CommandFailed(name + " is missing.\n\n" + HELP);
        }
        return arguments[index];
    }

    static String environment(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new CommandFailed("Set " + name + " in the environment.");
        }
        return value;
    }
}
