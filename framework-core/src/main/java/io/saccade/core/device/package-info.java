/** Looks for cameras, screens, microphones and GPUs, whatever state the machine is in. */
package io.saccade.core.device;
