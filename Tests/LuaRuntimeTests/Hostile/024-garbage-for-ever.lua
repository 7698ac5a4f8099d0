-- expect: limit steps
-- vector: tables dropped at once, so that only the steps can end it
while true do local _ = { {} } end
