// Swift never calls zlib: only CGzip does. This module exists to find and link the library.
