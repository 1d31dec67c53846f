package rule

import (
	"fmt"

	"stormglass/analyte"
	"stormglass/unit"
)

// Catalogue gives the analyte with an id, or nil.
type Catalogue func(analyte.ID) *analyte.Analyte

// scale leads between an analyte's canonical unit and the unit of a table. The
// zero scale changes nothing.
type scale struct {
	of *analyte.Analyte
	u  unit.Unit
}

func (s scale) toTable(x float64) float64 {
	if s.of == nil || s.u == s.of.Unit {
		return x
	}
	y, _ := s.of.Express(x, s.u)
	return y
}

func (s scale) toCanonical(x float64) float64 {
	if s.of == nil || s.u == s.of.Unit {
		return x
	}
	y, _ := s.of.Convert(x, s.u)
	return y
}

// scaleOf finds how a table's unit converts for an analyte.
func scaleOf(a *analyte.Analyte, code string) (scale, error) {
	u, err := unit.Parse(code)
	if err != nil {
		return scale{}, err
	}
	if _, ok := a.Express(1, u); !ok {
		return scale{}, fmt.Errorf("unit %q does not measure %s (%s)", code, a.Key, a.Unit.Code())
	}
	return scale{of: a, u: u}, nil
}
