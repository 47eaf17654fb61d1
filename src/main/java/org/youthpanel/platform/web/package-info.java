/**
 * The frame of every page, the pages that anybody may see, and what goes wrong: told as problems under the API and as
 * pages elsewhere. Whatever went wrong, nothing of a case is in the answer.
 */
@NullMarked
package org.youthpanel.platform.web;

import org.jspecify.annotations.NullMarked;
