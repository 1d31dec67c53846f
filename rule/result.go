package rule

// Result is the compact answer of one rule. It holds no pointers, so that two
// results compare with ==.
type Result struct {
	// Population is Met where the age lies in the rule's range, NotMet where
	// it lies outside (then nothing below is evaluated), else Undetermined.
	Population Truth
	// Draft is set where the rule holds an unverified constant: nothing below
	// is evaluated.
	Draft bool
	// TooMany is set where a criterion needed more than 4,096 cells; it is
	// then Undetermined for that reason.
	TooMany bool

	Lo, Hi    int // over all completions of what is not known
	Published int // by the paper's convention for missing inputs
	Assumed   int // inputs of the items that the convention had to assume

	Missing uint64 // bit per input without informative value

	NItems    int
	NCriteria int
	item      [MaxItems]ItemResult
	criterion [MaxCriteria]Truth
}

// ItemResult is one item of a score.
type ItemResult struct {
	Lo, Hi, Published int
	Missing           int // inputs of this item without informative value
}

// Item returns the i-th item in the Spec's order; i < NItems.
func (o *Result) Item(i int) ItemResult { return o.item[i] }

// Items returns the items in the Spec's order; the slice is part of o.
func (o *Result) Items() []ItemResult { return o.item[:o.NItems] }

// Criteria returns the criteria in the Spec's order; the slice is part of o.
func (o *Result) Criteria() []Truth { return o.criterion[:o.NCriteria] }

// Out reports whether nothing was evaluated because the patient's age lies
// outside the population.
func (o *Result) Out() bool { return o.Population == NotMet }
