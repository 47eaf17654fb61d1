/**
 * From a draft to a version in force: proposed by one person, approved by another with the proof and a replay before
 * them, published, or withdrawn before its first day. Every step is an entry of the log, bound to the fingerprint of the
 * files; the files themselves come with the program or lie in its rules folder, and nothing here writes them.
 */
@NullMarked
package org.youthpanel.workbench.publishing;

import org.jspecify.annotations.NullMarked;
