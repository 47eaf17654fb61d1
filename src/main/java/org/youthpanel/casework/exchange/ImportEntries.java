package org.youthpanel.casework.exchange;

import org.youthpanel.casework.Signature;

/** What the log keeps of an import: who took how many cases from which file. It only grows. */
public interface ImportEntries {

    void add(Signature signature, CaseImport of, int opened, int there);
}
