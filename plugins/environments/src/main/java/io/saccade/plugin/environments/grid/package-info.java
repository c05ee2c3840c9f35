/** Frozen lake and tic-tac-toe, with their pictures. */
package io.saccade.plugin.environments.grid;
