package rule

// Variant is a named reading of a rule beside the rule itself: other age
// bands, or the form that a program has given it.
type Variant struct {
	Name  string // "vps"
	Words string // what differs from the rule itself, in one line
	Spec  func() *Spec
}

// VariantID is the id of a rule's variant, "ipscc@vps". Where the criteria of
// the rule begin with an id, those of the variant begin with its variant's
// ("ipscc@vps.sirs"), and so does an Input.Of that means a criterion of it.
func VariantID(rule, name string) string {
	if name == "" {
		return rule
	}
	return rule + "@" + name
}
