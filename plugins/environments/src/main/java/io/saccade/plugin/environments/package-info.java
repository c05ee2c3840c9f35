/** Environments equal to Gymnasium's step by step, and policies that act in any environment. */
package io.saccade.plugin.environments;
