package rule

// Truth is a three-valued answer.
type Truth uint8

// Truths. The zero Truth is Undetermined, so that nothing is met by default.
const (
	Undetermined Truth = iota
	NotMet
	Met
)

// Key is the truth as in JSON and CSV: met, not_met, undetermined.
func (t Truth) Key() string {
	switch t {
	case Met:
		return "met"
	case NotMet:
		return "not_met"
	}
	return "undetermined"
}

// String is the truth in words.
func (t Truth) String() string {
	switch t {
	case Met:
		return "met"
	case NotMet:
		return "not met"
	}
	return "undetermined"
}

// And is Kleene conjunction.
func (t Truth) And(u Truth) Truth {
	switch {
	case t == NotMet || u == NotMet:
		return NotMet
	case t == Met && u == Met:
		return Met
	}
	return Undetermined
}

// Or is Kleene disjunction.
func (t Truth) Or(u Truth) Truth {
	switch {
	case t == Met || u == Met:
		return Met
	case t == NotMet && u == NotMet:
		return NotMet
	}
	return Undetermined
}

// Not is negation.
func (t Truth) Not() Truth {
	switch t {
	case Met:
		return NotMet
	case NotMet:
		return Met
	}
	return Undetermined
}
