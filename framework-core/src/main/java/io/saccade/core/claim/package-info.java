/** Names that one run writes to, kept from all other runs on the machine. */
package io.saccade.core.claim;
