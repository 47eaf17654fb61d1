package org.youthpanel.casework.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the description of the API that a call takes a body, which is read from the request itself. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(required = true, content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
public @interface JsonBody {

    /** What is in it, for readers of the code. */
    String value();
}
