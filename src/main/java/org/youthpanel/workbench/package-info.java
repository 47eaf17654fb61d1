/**
 * Proving rule sets before a child meets them. Here: scenarios and verification; beneath: the case space and what
 * differs between versions ({@code space}), rulebooks ({@code reading}), versions run over past and live cases
 * ({@code replay}). Comes in: a rule book and files of scenarios. Goes out: what holds and what does not, in words a
 * policy lead can act on. This package and the case space need no Spring.
 */
@NullMarked
package org.youthpanel.workbench;

import org.jspecify.annotations.NullMarked;
