// Starts and ends: what no program in Swift can be quicker than.
