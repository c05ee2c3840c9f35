/** The random policy, the network's and the user's. */
package io.saccade.plugin.environments.policy;
