/** What several worlds share: the drawing surface, actions, the count of steps, the lakes. */
package io.saccade.plugin.environments.world;
