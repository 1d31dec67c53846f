package sim

// Story is one kind of patient, told for a clinician.
type Story struct {
	ID    string
	Title string
	// Says is what happens, in one line.
	Says string
	// Turns is the hour at which the story is most worth watching; a demo opens
	// shortly before it.
	Turns float64
	// Expects is what a reader of the product should see, written by hand from
	// the rules.
	Expects []Expect

	tell func(*chart)
}

// Expect is one answer of the product at one hour of the story, for an
// admission at 08:00 UTC (PRECISE counts calendar days).
type Expect struct {
	Hour float64 // since admission
	Rule string  // rule id of an assessment: "phoenix", "phoenix.sepsis", "immunosep.mals"
	// Want is "met", "not_met", "undetermined", "out"; of a score ">=2", "<2",
	// "=0"; of what has states one of them: "high", "due", "late", "open".
	Want string
	Why  string
}

// Stories is the table, in a fixed order; the first sixteen fill the demo's
// beds.
func Stories() []Story {
	out := make([]Story, 0, 40)
	out = append(out, firstBeds()...)
	out = append(out, secondBeds()...)
	out = append(out, immuneStories()...)
	out = append(out, smallStories()...)
	return append(out, otherStories()...)
}
