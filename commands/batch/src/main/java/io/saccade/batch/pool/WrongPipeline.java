package io.saccade.batch.pool;

import io.saccade.batch.work.Answer;
import java.util.List;

/** The pipeline is wrong whatever the item is, as the first worker found. */
public final class WrongPipeline extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    WrongPipeline(Answer answer) {
        super(answer.reason());
        this.answer = answer;
    }

    /** One line each, with place, rule and remedy. */
    public List<String> problems() {
        return answer.problems();
    }

    public boolean pluginMissing() {
        return answer.pluginMissing();
    }
}
