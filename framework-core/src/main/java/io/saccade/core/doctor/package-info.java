/** Tests what works on this machine, and names a remedy for each fault. */
package io.saccade.core.doctor;
