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

// Expect is one answer of the product at one hour of the story.
type Expect struct {
	Hour float64 // since admission
	Rule string  // rule id of an assessment: "phoenix", "phoenix.sepsis", "immunosep.mals"
	Want string  // "met", "not_met", "undetermined", "out", or of a score ">=2", "<2", "=0"
	Why  string
}

// Stories is the table, in a fixed order.
func Stories() []Story {
	return []Story{
		{ID: "septic-shock-hyperferritinaemia", Title: "Septic shock that turns hyperferritinaemic", Turns: 36,
			tell: septicShockHyperferritinaemia},
		{ID: "immunoparalysis", Title: "Immunoparalysis with a secondary infection", Turns: 38, tell: immunoparalysis},
		{ID: "stuck-il6-ifng", Title: "IL-6 and interferon gamma stuck", Turns: 100, tell: stuckInterferon},
		{ID: "sepsis-resolves", Title: "Sepsis that resolves", Turns: 14, tell: sepsisResolves},
		{ID: "adult-mals", Title: "Adult pneumonia with ferritin above 4,420", Turns: 30, tell: adultMALS},
		{ID: "too-few-tests", Title: "Too few tests to decide", Turns: 12, tell: tooFewTests},
		{ID: "meningococcal-death", Title: "Meningococcal shock, death", Turns: 9, tell: meningococcalDeath},
	}
}
