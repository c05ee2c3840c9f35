package io.saccade.batch.work;

/** What a worker is asked to do: an item, and the folder for its outputs. */
public record Request(Item item, String attempt) {}
