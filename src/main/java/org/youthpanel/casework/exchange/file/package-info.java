/**
 * Reads a table out of a file that another program wrote. Comes in: bytes that nobody has looked at. Goes out: heads and
 * cells as text, or the one reason why it is no table; never a cell in a message of an exception. Knows nothing of cases.
 */
@NullMarked
package org.youthpanel.casework.exchange.file;

import org.jspecify.annotations.NullMarked;
