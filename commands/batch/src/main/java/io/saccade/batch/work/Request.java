package io.saccade.batch.work;

/**
 * What a worker is asked to do: an item, and the folder for its outputs.
 *
 * @param last whether the item is not tried again; then the worker tells at once what it reads, since it may die
 */
public record Request(Item item, String attempt, boolean last) {}
