/**
 * Cases and advice, for programs and for people. The API opens cases, changes facts and asks for advice; the pages ask
 * for the same facts in one form and say advice in words. What every other web package shares is here: for the API,
 * reading a body strictly, answering in JSON, problems after RFC 9457, repeated requests; for pages, words, typed forms
 * and their errors, and forms that are sent twice. Knows nothing of passwords or tables; who may call what is decided
 * before a call arrives here.
 */
@NullMarked
package org.youthpanel.casework.web;

import org.jspecify.annotations.NullMarked;
