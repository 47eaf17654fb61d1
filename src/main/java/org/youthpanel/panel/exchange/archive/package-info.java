/**
 * Everything of one service in one file. Comes in: rows of tables as they are kept, the packs, the matrices, the rules.
 * Goes out: a ZIP whose chain of hashes anybody can follow with what stands in it. What is about a case of another service
 * stays out of it, wherever it is kept.
 */
@NullMarked
package org.youthpanel.panel.exchange.archive;

import org.jspecify.annotations.NullMarked;
