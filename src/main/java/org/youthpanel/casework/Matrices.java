package org.youthpanel.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The matrices that services have loaded. Of each service, the one with the latest first day is in force. */
public final class Matrices {

    private final List<Matrix> all;

    public Matrices(List<Matrix> all) {
        this.all = List.copyOf(all);
    }

    /** @param day of the panel */
    public Optional<Matrix> inForce(String service, LocalDate day) {
        return all.stream()
                .filter(each -> each.service().equals(service) && !each.from().isAfter(day))
                .max(Comparator.comparing(Matrix::from));
    }

    public List<Matrix> all() {
        return all;
    }
}
