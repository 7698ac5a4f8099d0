// Swift never calls libedit: only CLineEditing does. This module exists to find and link the library.
