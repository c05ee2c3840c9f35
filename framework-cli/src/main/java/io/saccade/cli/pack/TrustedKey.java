package io.saccade.cli.pack;

/**
 * A key that the user trusts.
 *
 * @param name the user's name for it
 */
public record TrustedKey(String name, VerifyingKey key) {}
