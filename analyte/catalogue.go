package analyte

import (
	"strings"

	"stormglass/unit"
)

// accepted is one unit an analyte is understood in: canonical = x·mul/div.
// Temperatures have an offset instead and are converted by the unit package.
type accepted struct {
	unit     unit.Unit
	mul, div float64
	affine   bool
}

// catalogue is built once from the rows and never written again.
var catalogue = buildCatalogue()

func buildCatalogue() (out [End]Analyte) {
	for _, rows := range [...][]Analyte{personRows, respiratoryRows, circulationRows, labRows, organRows, immuneRows, syndromeRows} {
		for _, a := range rows {
			a.accepts = acceptedUnits(&a)
			out[a.ID] = a
		}
	}
	return out
}

// difference reports whether the analyte is a difference of temperatures, in
// kelvin: no unit with an offset leads to it but by a conversion of its row (a
// gap of 3 °C is one of 3 K, whatever 3 °C is as a temperature).
func (a *Analyte) difference() bool { return a.Unit == unit.Kelvin }

// acceptedUnits lists every unit the analyte may come in, the canonical first.
// Units without dimension are never taken for one another unless the row says
// so: "%" of a count of molecules is not a fraction of them.
func acceptedUnits(a *Analyte) []accepted {
	list := []accepted{{unit: a.Unit, mul: 1, div: 1}}
	if !a.difference() {
		list = appendCommensurable(list, a.Unit, 1, 1)
	}
	for _, c := range a.Conversions {
		mul, div := c.Factor, 1.0
		if c.Per != 0 {
			mul, div = 1, c.Per
		}
		list = append(list, accepted{unit: c.Unit, mul: mul, div: div})
		if !a.difference() {
			list = appendCommensurable(list, c.Unit, mul, div)
		}
	}
	return list
}

func appendCommensurable(list []accepted, to unit.Unit, mul, div float64) []accepted {
	if unit.Commensurable(to, unit.One) {
		return list
	}
	for _, u := range unit.All() {
		if u == to || !unit.Commensurable(u, to) || perWeight(u) != perWeight(to) || contains(list, u) {
			continue
		}
		num, den, ok := unit.Ratio(u, to)
		if !ok {
			list = append(list, accepted{unit: u, affine: true})
			continue
		}
		list = append(list, accepted{unit: u, mul: num * mul, div: den * div})
	}
	return list
}

// perWeight tells a drug's rate per kg from a plain rate: mass per mass and
// minute has the dimension of a heart rate.
func perWeight(u unit.Unit) bool { return strings.Contains(u.Code(), "/kg") }

func contains(list []accepted, u unit.Unit) bool {
	for _, a := range list {
		if a.unit == u {
			return true
		}
	}
	return false
}

// Get returns an analyte's row, nil for None and for numbers outside the
// catalogue. The row is shared: read only.
func Get(id ID) *Analyte {
	if id == None || id >= End {
		return nil
	}
	return &catalogue[id]
}

// All lists the catalogue in the order of its ids. The rows are shared: read
// only.
func All() []*Analyte {
	out := make([]*Analyte, 0, End-1)
	for id := None + 1; id < End; id++ {
		out = append(out, &catalogue[id])
	}
	return out
}

// String is the key, "none" for None.
func (id ID) String() string {
	if a := Get(id); a != nil {
		return a.Key
	}
	return "none"
}

// byKey leads from keys and aliases to ids.
var byKey = func() map[string]ID {
	out := make(map[string]ID, 4*End)
	for _, a := range All() {
		for _, name := range a.Aliases {
			out[name] = a.ID
		}
	}
	for _, a := range All() {
		out[a.Key] = a.ID
	}
	return out
}()

// ByKey finds an analyte by its key or one of its aliases, whatever the case.
func ByKey(name string) (ID, bool) {
	if id, ok := byKey[name]; ok {
		return id, true
	}
	id, ok := byKey[strings.ToLower(strings.TrimSpace(name))]
	return id, ok
}

// Match is what a LOINC code says of a result.
type Match struct {
	ID       ID
	Specimen string // that the code implies: "arterial", "capillary", "preductal"; empty if any
	Assay    string // that the code implies, empty if none
	// Annotation that the code vouches for where the unit leaves it out:
	// "{FEU}" or "{DDU}".
	Annotation string
	Note       string // what should be counted or shown: a wrong code in circulation
}

// byLOINC leads from codes to what they mean.
var byLOINC = func() map[string]Match {
	out := make(map[string]Match, 256)
	for _, a := range All() {
		for _, c := range a.Codes {
			m := Match{ID: a.ID, Specimen: c.Specimen, Assay: c.Assay, Note: c.Note}
			if i := strings.IndexByte(c.Unit, '{'); i >= 0 && (strings.Contains(c.Unit, "{FEU}") || strings.Contains(c.Unit, "{DDU}")) {
				m.Annotation = c.Unit[i:]
			}
			out[c.LOINC] = m
		}
	}
	return out
}()

// ByLOINC finds what a LOINC code means. 3150-6, a code for FiO2 that fails
// the LOINC check digit and circulates nevertheless, is accepted with a note.
func ByLOINC(code string) (Match, bool) {
	m, ok := byLOINC[code]
	return m, ok
}

// PreferredLOINC is the code to emit for an analyte: its first, empty if none.
func (a *Analyte) PreferredLOINC() string {
	if len(a.Codes) == 0 {
		return ""
	}
	return a.Codes[0].LOINC
}

// Units lists the units the analyte is understood in, the canonical one first.
func (a *Analyte) Units() []unit.Unit {
	out := make([]unit.Unit, len(a.accepts))
	for i, c := range a.accepts {
		out[i] = c.unit
	}
	return out
}

// Convert writes x, given in u, in the canonical unit. ok is false if u does
// not measure this analyte.
func (a *Analyte) Convert(x float64, u unit.Unit) (float64, bool) {
	if u == a.Unit {
		return x, true
	}
	for i := range a.accepts {
		c := &a.accepts[i]
		if c.unit != u {
			continue
		}
		if c.affine {
			return unit.Convert(x, u, a.Unit)
		}
		return x * c.mul / c.div, true
	}
	return 0, false
}

// Express writes x, given in the canonical unit, in u: the inverse of Convert.
func (a *Analyte) Express(x float64, u unit.Unit) (float64, bool) {
	if u == a.Unit {
		return x, true
	}
	for i := range a.accepts {
		c := &a.accepts[i]
		if c.unit != u {
			continue
		}
		if c.affine {
			return unit.Convert(x, a.Unit, u)
		}
		return x * c.div / c.mul, true
	}
	return 0, false
}

// AssayName is the name of an assay of this analyte, the key itself if it is
// not in the list.
func (a *Analyte) AssayName(key string) string {
	for _, s := range a.Assays {
		if s.Key == key {
			return s.Name
		}
	}
	return key
}

// HasAssay reports whether key is one of the analyte's assays.
func (a *Analyte) HasAssay(key string) bool {
	for _, s := range a.Assays {
		if s.Key == key {
			return true
		}
	}
	return false
}
