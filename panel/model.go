package panel

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"stormglass/unit"
)

// Format is what the field format of a model file says.
const Format = "stormglass-panel-1"

// Transforms of a value before it is weighed.
const (
	ByZ    = "z"    // (value − mean) / standard deviation
	ByLog2 = "log2" // binary logarithm of a concentration
	ByNone = "none" // the value itself
)

// Sources of the mean and standard deviation of a z.
const (
	FromReference = "reference" // the user's reference group
	FromModel     = "model"     // numbers of the model itself
)

// Kinds of score.
const (
	Signed = "signed" // mean and ranks of z, each protein counted in its direction
	Linear = "linear" // intercept plus weighted values, perhaps through the logit
)

// Links of a linear score.
const (
	LinkNone  = "none"
	LinkLogit = "logit"
)

// Model is a panel of proteins and the way from their values to a score. Its
// JSON form is the model file (docs/formats-panels.md).
type Model struct {
	Format  string `json:"format"`
	ID      string `json:"id"`
	Version string `json:"version"`
	Title   string `json:"title"`
	// Standing says what the score is, in one sentence that is shown with it.
	Standing string `json:"standing,omitempty"`
	// Scale is NPX or a unit of concentration in UCUM.
	Scale     string `json:"scale"`
	Transform string `json:"transform"`
	// Standard says where mean and standard deviation come from; for z only.
	Standard string `json:"standard,omitempty"`
	// Clip bounds z to ±Clip, and with it what a missing protein can be.
	Clip      float64     `json:"clip,omitempty"`
	Score     string      `json:"score"`
	Intercept *float64    `json:"intercept,omitempty"`
	Link      string      `json:"link,omitempty"`
	Minimum   int         `json:"minimum"` // least number of proteins with a value
	Proteins  []Protein   `json:"proteins"`
	Threshold []Threshold `json:"thresholds,omitempty"`
	// Population is whom the model was made for.
	Population Population `json:"population"`
	Provenance Provenance `json:"provenance"`
	// SHA256 locks the model: the digest of its canonical form.
	SHA256 string `json:"sha256,omitempty"`
}

// Protein is one member of a panel.
type Protein struct {
	Name    string   `json:"protein"`           // HGNC symbol
	UniProt string   `json:"uniprot,omitempty"` // accession
	Aliases []string `json:"aliases,omitempty"` // other names in tables
	Sign    string   `json:"sign,omitempty"`    // up or down, for a signed score
	Weight  *float64 `json:"weight,omitempty"`  // for a linear score
	Mean    *float64 `json:"mean,omitempty"`    // with standard "model"
	SD      *float64 `json:"sd,omitempty"`
	// Plausible is the range outside which a value is not used, and over which a
	// missing protein spreads: two numbers on the model's scale.
	Plausible []float64 `json:"plausible,omitempty"`
}

// direction is +1 or −1 for a signed score.
func (p *Protein) direction() float64 {
	if p.Sign == "down" {
		return -1
	}
	return 1
}

// Threshold is a cut of the model's own.
type Threshold struct {
	Name string  `json:"name"`
	Side string  `json:"side"` // ">", ">=", "<" or "<="
	At   float64 `json:"at"`
}

// Population is whom a model was made for.
type Population struct {
	Words string `json:"words"`
	// AgeMonths is the age range in months; the lower end belongs to it.
	AgeMonths *AgeRange `json:"age_months,omitempty"`
}

// AgeRange is from From months to below Below months.
type AgeRange struct {
	From  float64 `json:"from"`
	Below float64 `json:"below"`
}

// Provenance says where a model comes from.
type Provenance struct {
	Source string `json:"source"`
	DOI    string `json:"doi,omitempty"`
	Notes  string `json:"notes,omitempty"`
}

// Canonical is the form of a model that its digest is of: its JSON without
// white space, keys in the order of the type, without sha256 and without the
// line end.
func (m *Model) Canonical() []byte {
	c := *m
	c.SHA256 = ""
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e.Encode(c) != nil {
		return nil // a number that JSON does not know; Check refuses it
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// Digest is the SHA-256 of the canonical form, in hexadecimal.
func (m *Model) Digest() string {
	sum := sha256.Sum256(m.Canonical())
	return hex.EncodeToString(sum[:])
}

// Locked reports whether the model carries its own digest.
func (m *Model) Locked() bool { return strings.EqualFold(m.SHA256, m.Digest()) }

// onNPX reports whether the model speaks of NPX.
func (m *Model) onNPX() bool { return isNPX(m.Scale) }

func isNPX(scale string) bool { return strings.EqualFold(strings.TrimSpace(scale), "NPX") }

// concentration is the unit of a scale that is one of mass or amount in volume.
func concentration(scale string) (unit.Unit, bool) {
	u, err := unit.Parse(scale)
	if err != nil {
		return unit.None, false
	}
	for _, like := range [...]unit.Unit{unit.PgPerML, unit.MolPerL, unit.IUPerL, unit.UPerL, unit.ArbUPerML} {
		if unit.Commensurable(u, like) {
			return u, true
		}
	}
	return unit.None, false
}

// factor is what one unit of the scale from is in to; ok is false where the
// two are not the same quantity.
func factor(from, to string) (f float64, ok bool) {
	if isNPX(from) || isNPX(to) || isZ(from) || isZ(to) {
		return 1, isNPX(from) && isNPX(to) || isZ(from) && isZ(to)
	}
	a, known := concentration(from)
	b, alsoKnown := concentration(to)
	if !known || !alsoKnown {
		return 0, false
	}
	return unit.Factor(a, b)
}

// isZ reports whether a table holds z scores already.
func isZ(scale string) bool { return strings.EqualFold(strings.TrimSpace(scale), "z") }
