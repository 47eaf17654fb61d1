/** The page on which a version is proposed, approved, published and withdrawn. */
@NullMarked
package org.youthpanel.workbench.publishing.web;

import org.jspecify.annotations.NullMarked;
