/**
 * The part of the API that opens cases, changes facts and asks for advice, and the plumbing that every part of the API
 * shares: reading a body strictly, answering in JSON, problems after RFC 9457, repeated requests. Knows nothing of
 * passwords or tables; who may call what is decided before a call arrives here.
 */
@NullMarked
package org.youthpanel.casework.web;

import org.jspecify.annotations.NullMarked;
