/** Tests the machine: what works, and the remedy for what does not. */
package io.saccade.core.doctor;
