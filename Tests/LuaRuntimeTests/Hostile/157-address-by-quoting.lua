-- expect: error %q
-- vector: quoting, which shows floats in a form of the machine, is not offered
return ("%q"):format(0.1)
