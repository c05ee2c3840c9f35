/** Q-learning: trains tables by playing, and plays with them. */
package io.saccade.plugin.tabularq;
