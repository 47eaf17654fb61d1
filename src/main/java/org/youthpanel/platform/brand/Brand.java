package org.youthpanel.platform.brand;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.Settings;

/** What the frame of every page shows of the council, checked when the application starts. */
@Component
public final class Brand {

    private final String product;
    private final String council;
    private final Colour colour;
    private final Optional<Logo> logo;

    public Brand(BrandSettings settings, Settings application, Words words) {
        this.product = settings.product().isBlank()
                ? words.of("layout.product")
                : settings.product().strip();
        this.council = settings.council().strip();
        this.colour = Colour.of(settings.colour());
        this.logo = settings.logo().isBlank()
                ? Optional.empty()
                : Optional.of(Logo.in(application.data().resolve(Path.of(settings.logo()))));
        if (logo.isPresent() && council.isEmpty()) {
            throw new CannotStart(
                    "The council’s logo has no words for those who do not see it.",
                    "Give the council’s name as youth-panel.brand.council.");
        }
    }

    public String product() {
        return product;
    }

    /** Empty where none is set. */
    public String council() {
        return council;
    }

    public String colour() {
        return colour.hex();
    }

    public boolean hasLogo() {
        return logo.isPresent();
    }

    Optional<Logo> logo() {
        return logo;
    }
}
