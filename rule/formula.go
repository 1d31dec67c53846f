package rule

// Criterion is a named answer of met, not met or undetermined.
type Criterion struct {
	ID    string // "phoenix.sepsis"
	Title string
	When  Formula
	Notes []string // footnote ids
	// Standing and Source override those of the Spec.
	Standing string
	Source   Cite
}

// Formula is a leaf (Is, ByBand, Total, ItemIs, Same) or All, Any, AtLeast, Not.
type Formula interface{ formula() }

// All is met when every part is.
type All []Formula

// Any is met when one part is.
type Any []Formula

// AtLeast is met when K of the parts are.
type AtLeast struct {
	K  int
	Of []Formula
}

// Not is met when F is not.
type Not struct{ F Formula }

// Is compares one input with a constant in the input's table unit.
type Is struct {
	Input  string
	Op     Op
	At     float64
	Words  string // for people; empty: built from label, sign, number and unit
	Note   string // footnote id
	Source Cite
}

// Total compares the rule's own total.
type Total struct {
	Op     Op
	Points int
	Source Cite
}

// ItemIs compares one of the rule's own items.
type ItemIs struct {
	Item   string
	Op     Op
	Points int
	Source Cite
}

// Same is an earlier criterion of the same Spec, by its ID.
type Same struct{ ID string }

func (All) formula()     {}
func (Any) formula()     {}
func (AtLeast) formula() {}
func (Not) formula()     {}
func (Is) formula()      {}
func (Total) formula()   {}
func (ItemIs) formula()  {}
func (Same) formula()    {}

// Yes is the leaf for a flag, or another criterion's truth, that is set.
func Yes(input string) Is { return Is{Input: input, Op: GE, At: 1} }
