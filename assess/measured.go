package assess

import (
	"stormglass/analyte"
	"stormglass/endotype/kinetic"
)

// MeasuredFor is the analyte whose draws fill an input that is worked out from a
// series or a certain draw (rule.Input.Of); None for what another rule or a
// record says.
func MeasuredFor(of string) analyte.ID {
	if id := kinetic.AnalyteOf(of); id != analyte.None {
		return id
	}
	return stateAnalyte(of)
}
