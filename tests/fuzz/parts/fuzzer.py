"""Hands over whatever a coverage-guided fuzzer makes, for so many seconds.

Not a test, but the program that `tests/fuzz/fuzz.py` runs: `fuzzer.py SECONDS`. What does not
end well is written to `findings/`, where a test finds it, and the exit status is then not 0.
The corpus is kept in `.build/fuzz`.
"""

import io
import sys
from contextlib import redirect_stderr
from pathlib import Path

import atheris

HERE = Path(__file__).parents[1]
BUILD = HERE.parents[1] / ".build/fuzz"

sys.path += [str(HERE.parents[1]), str(HERE.parent / "secrets/parts")]
# Whatever is to guide the fuzzer has to be imported so, what is imported late as well.
# That tells each module's name.
with redirect_stderr(io.StringIO()), atheris.instrument_imports(include=["plugin"]):
    from ends_well import ends_well
    from seeds import seeds, words

    for known in seeds():
        ends_well(known)


def prepare() -> list[str]:
    """Write seeds and dictionary, and return what libFuzzer is to know of them."""
    corpus, given = BUILD / "corpus", BUILD / "seeds"
    for folder in (corpus, given):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (given / f"{number:04}").write_bytes(seed)
    dictionary = BUILD / "words.dict"
    dictionary.write_text("\n".join(words()) + "\n")
    return [f"-dict={dictionary}", str(corpus), str(given)]


def main() -> None:
    """Fuzz for as many seconds as the command line says."""
    limits = {
        "max_total_time": int(sys.argv[1]),
        "timeout": 20,
        "rss_limit_mb": 1024,
        "max_len": 8192,
        "artifact_prefix": f"{HERE / 'findings'}/",
        "print_final_stats": 1,
        "verbosity": 0,
    }
    options = [f"-{name}={value}" for name, value in limits.items()]
    atheris.Setup([sys.argv[0], *options, *prepare()], ends_well)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
