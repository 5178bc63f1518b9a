"""`python -m parsite` is the `parsite` command."""

import sys

from parsite.cli import main

if __name__ == "__main__":
    sys.exit(main())
