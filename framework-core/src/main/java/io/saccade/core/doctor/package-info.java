/** Looks at the machine: what works, and what to do about the rest. */
package io.saccade.core.doctor;
