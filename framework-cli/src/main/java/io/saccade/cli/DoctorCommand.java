package io.saccade.cli;

import io.saccade.core.Saccade;
import io.saccade.core.doctor.Doctor;
import io.saccade.core.doctor.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code saccade doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tests what works on this machine, and says what to do about the rest.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Saccade saccade = home.open()) {
            List<Finding> findings = new Doctor(saccade).examine();
            PrintWriter out = spec.commandLine().getOut();
            for (Finding finding : findings) {
                out.printf("%-7s %-14s %s%n", finding.state().label(), finding.subject(), finding.text());
                finding.remedy().ifPresent(remedy -> out.printf("%22s  %s%n", "", remedy));
            }
            out.flush();
            return 0;
        }
    }
}
