/** Finds cameras, screens, microphones and GPUs, even if drivers fail or hang. */
package io.saccade.core.device;
