/**
 * Plugins installed by {@code saccade plugin install}: where they are, what was recorded of their files, and whether the
 * files are still the same.
 */
package io.saccade.core.store;
