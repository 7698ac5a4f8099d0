-- expect: error unknown name `loadstring`
-- vector: `loadstring` is not offered
return loadstring("return 1")()
