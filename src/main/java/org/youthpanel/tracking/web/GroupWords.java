package org.youthpanel.tracking.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Column;

/** What groups of children are called, as the page calls them that asks for it. */
@Component
public class GroupWords {

    private final ColumnWords names;
    private final Words words;

    GroupWords(ColumnWords names, Words words) {
        this.names = names;
        this.words = words;
    }

    public String name(Column by, String code) {
        for (String key : new String[] {by.camel() + "." + code, code}) {
            @Nullable String own = words.find("characteristics.code." + key);
            if (own != null) {
                return own;
            }
        }
        return names.code(by, code);
    }
}
