module stormglass

go 1.26
