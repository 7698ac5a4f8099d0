-- expect: limit steps
-- vector: a jump back to itself
::again::
goto again
