/** The pages on which a file of cases is taken in. */
@NullMarked
package org.youthpanel.casework.exchange.web;

import org.jspecify.annotations.NullMarked;
