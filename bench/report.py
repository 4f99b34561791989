"""What the program costs, beside what it is held against: `make bench`.

Prints ratios of what ran in turn on this machine, each beside its target, and never fails
for one that is missed: figures of a shared machine are no test.
"""

import engine
import many_files
import one_file
import preview

for measurement in (one_file, preview, many_files, engine):
    for line in measurement.lines():
        print(line, flush=True)
