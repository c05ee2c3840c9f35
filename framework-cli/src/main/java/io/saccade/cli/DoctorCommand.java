package io.saccade.cli;

import io.saccade.core.Saccade;
import io.saccade.core.doctor.Doctor;
import io.saccade.core.doctor.Finding;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code saccade doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tests what works on this machine, and names a remedy for each fault.")
final class DoctorCommand extends InstalledCommand {
    @Override
    int call(Saccade saccade, PrintWriter out) throws Exception {
        List<Finding> findings = new Doctor(saccade).examine();
        for (Finding finding : findings) {
            out.printf("%-7s %-14s %s%n", finding.state().label(), finding.subject(), finding.text());
            finding.remedy().ifPresent(remedy -> out.printf("%22s  %s%n", "", remedy));
        }
        return 0;
    }
}
