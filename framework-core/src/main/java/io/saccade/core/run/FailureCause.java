package io.saccade.core.run;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.core.problem.Reason;
import io.saccade.core.report.Report.Cause;
import io.saccade.core.road.StageFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Turns the exception that ended a run into the report's {@code cause}. It holds text only: an exception would keep its
 * plugin's class loader in memory.
 */
final class FailureCause {
    private FailureCause() {}

    static Cause of(Throwable failure) {
        Optional<StageFailure> stage = failure instanceof StageFailure told ? Optional.of(told) : Optional.empty();
        Throwable behind = stage.<Throwable>map(StageFailure::getCause).orElse(failure);
        Throwable thrown = Reason.unwrapped(behind);
        return new Cause(
                stage.map(StageFailure::stage),
                stage.filter(told -> told.sampleIndex() >= 0)
                        .map(told -> OptionalLong.of(told.sampleIndex()))
                        .orElse(OptionalLong.empty()),
                thrown instanceof InvalidInputException,
                thrown.getClass().getName(),
                String.valueOf(thrown.getMessage()),
                stack(behind));
    }

    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString().strip();
    }
}
