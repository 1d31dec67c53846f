package sim

import _ "embed"

//go:embed codes.txt
var codes string

// Codes is the code map of the simulated hospital, for the --codes option and
// hl7.ReadMap.
func Codes() string { return codes }
