package io.saccade.batch.worker;

import io.saccade.batch.work.Lines;
import io.saccade.core.report.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** A report whose outputs are named relative to the attempt's folder, which has another name once it is published. */
record ReportText(Report report, Path attempt) {
    String json() {
        String quoted = Lines.of(attempt + File.separator);
        return report.toJson().replace(quoted.substring(1, quoted.length() - 1), "") + "\n";
    }

    /** Why it failed, in one line; empty if it did not. */
    String reason() {
        return report.failure().orElse("").replace(attempt + File.separator, "").replace('\n', ' ');
    }

    List<String> outputs() {
        return report.outputs().stream()
                .map(output -> attempt.relativize(output).toString())
                .toList();
    }
}
