/** The page on which a case is tried with other facts. */
@NullMarked
package org.youthpanel.workbench.trying.web;

import org.jspecify.annotations.NullMarked;
