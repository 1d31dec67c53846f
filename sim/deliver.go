package sim

// Fault is something that real interfaces do to messages.
type Fault uint8

// Faults.
const (
	NoFault Fault = iota
)
