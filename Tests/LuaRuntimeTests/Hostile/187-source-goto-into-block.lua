-- expect: refused
-- vector: a jump to a label that is not visible
goto inside
do
  ::inside::
end
