package rule

// Variant is a named reading of a rule beside the rule itself: other age
// bands, or the form that a program has given it.
type Variant struct {
	Name  string // "vps"
	Words string // what differs from the rule itself, in one line
	Spec  func() *Spec
}

// VariantID is the id of a rule's variant, "ipscc@vps". The criteria of the
// variant begin with it, as those of the rule begin with the rule's id, and so
// does an Input.Of that means the same variant of another rule.
func VariantID(rule, name string) string {
	if name == "" {
		return rule
	}
	return rule + "@" + name
}
