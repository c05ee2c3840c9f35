/** Locks the names that one run writes to against all other runs on the machine. */
package io.saccade.core.claim;
