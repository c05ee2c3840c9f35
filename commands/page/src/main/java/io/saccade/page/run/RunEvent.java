package io.saccade.page.run;

import com.google.gson.JsonElement;

/**
 * An event of a run, as its listeners get it.
 *
 * @param id counted from 1 within a run
 * @param type {@code log}, {@code notice}, {@code metrics}, {@code replaced} or {@code ended}
 */
public record RunEvent(long id, String type, JsonElement data) {}
