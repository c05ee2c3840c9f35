package io.saccade.batch;

import io.saccade.batch.work.Answer;
import io.saccade.batch.work.Request;
import io.saccade.batch.worker.ItemRunner;
import io.saccade.batch.worker.WorkerLink;
import io.saccade.cli.command.Installation;
import io.saccade.core.Saccade;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code saccade worker}: runs the items that a batch sends to its standard input, and ends with it. */
@Command(name = "worker", hidden = true, description = "Runs items of a batch; started by 'saccade batch'.")
final class WorkerCommand implements Callable<Integer> {
    private final Installation installation;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    WorkerCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        WorkerLink link = WorkerLink.open(System.in, spec.commandLine().getOut());
        try (Saccade saccade = installation.open()) {
            ItemRunner runner = new ItemRunner(saccade, link.recipe(), link::progress);
            link.ready(Saccade.class.getModule().getDescriptor().rawVersion().orElse("unknown"));
            while (true) {
                Request request = link.next();
                Answer answer = runner.run(request, link::reading);
                link.answer(answer);
            }
        }
    }
}
