// Swift never calls Lua: only CLuaBridge does. This module exists to find and link the library.
