package io.saccade.plugin.environments.policy;

import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.environments.HumanSettings;

/**
 * Turns STEP and SPACES into the ACTION that the user types. Ctrl-D ends the run in good order.
 *
 * <pre>{@code
 * environment:
 *   type: tic-tac-toe
 * models:
 *   - type: random-policy
 *     with: { player: 0 }
 *   - type: human
 *     with: { player: 1 }
 * }</pre>
 */
public final class HumanFactory extends ModelFactory<HumanSettings> {
    /** Called by the core. */
    public HumanFactory() {
        super("human", HumanSettings.class, Policy.PORTS);
    }

    @Override
    public Model create(HumanSettings settings, StageContext context) {
        return new Human(settings.player(), context.terminal(), context);
    }
}
