package io.saccade.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a pipeline that can't run. The message lists all problems, one per line. */
public final class InvalidPipelineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidPipelineException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Whether a plugin that did not load may be the cause of one of the problems. */
    public boolean pluginMissing() {
        return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.PLUGIN);
    }
}
