package io.saccade.cli;

import io.saccade.core.Saccade;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code saccade schema}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of pipeline files with all installed stages, for editors.")
final class SchemaCommand extends InstalledCommand {
    @Override
    int call(Saccade saccade, PrintWriter out) {
        out.print(saccade.schema());
        return 0;
    }
}
