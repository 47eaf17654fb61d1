/** The pages on which the audit of access is read and followed. */
@NullMarked
package org.youthpanel.casework.audit.web;

import org.jspecify.annotations.NullMarked;
