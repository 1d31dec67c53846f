package differential

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// Question is one of the two questions.
type Question uint8

// Questions.
const (
	Infection Question = iota // "infected?"
	Storm                     // "storm?"
	QuestionEnd
)

// Key is the question as in JSON: infection, storm.
func (q Question) Key() string { return keyOf(questionKeys[:], int(q)) }

var questionKeys = [QuestionEnd]string{"infection", "storm"}

// Verdict is the answer to one question. The zero Verdict is NotDecidable, so
// that nothing is answered by default.
type Verdict uint8

// Verdicts.
const (
	NotDecidable Verdict = iota // not decidable yet: Opinion.Why and Opinion.Decide say why and what would
	Likely                      // a definition holds, or the infection is documented
	Unlikely                    // every definition that speaks of the patient is known not to hold; a clinician does not suspect infection
	BothSides                   // findings on both sides of this one question
	verdictEnd
)

var verdictKeys = [verdictEnd]string{"not_decidable", "likely", "unlikely", "both_sides"}

// Key is the verdict as in JSON: not_decidable, likely, unlikely, both_sides.
func (v Verdict) Key() string { return keyOf(verdictKeys[:], int(v)) }

// String is the verdict for people.
func (v Verdict) String() string {
	switch v {
	case Likely:
		return "likely"
	case Unlikely:
		return "unlikely"
	case BothSides:
		return "findings on both sides"
	}
	return "not decidable yet"
}

// Weight is what kind of thing a finding is. It is no number: there are none.
type Weight uint8

// Weights.
const (
	Context    Weight = iota // shown, moves no answer
	Feature                  // a published discriminator: favours or does not favour, and decides nothing alone
	Definition               // a published definition, in its own population
	Documented               // hard evidence: an organism, a documented focus
	Stated                   // a clinician's word
	weightEnd
)

var weightKeys = [weightEnd]string{"context", "feature", "definition", "documented", "stated"}

// Key is the weight as in JSON.
func (w Weight) Key() string { return keyOf(weightKeys[:], int(w)) }

// Ratio is the published sensitivity and specificity of a finding and the
// likelihood ratios that follow from them, in the population they come from.
type Ratio struct {
	// Sens and Spec are fractions; 0 where the source gives none.
	Sens, Spec float64
	// Plus is sens/(1−spec), Minus (1−sens)/spec; 0 where they cannot be worked
	// out. Minus is 0 too where the sensitivity is 1 as printed: see Text.
	Plus, Minus float64
	// Text is the whole with its arithmetic: "LR+ 0.93/(1−0.86) = 6.6".
	Text       string
	Population string // "adults, 78 with suspected HLH"
	// Fits says whether the patient is of that population as far as known: by
	// age, and by disease where the source is of one disease.
	Fits   rule.Truth
	Cite   evidence.ID
	Status evidence.Status
}

// Finding is one thing that was looked at for one question.
type Finding struct {
	ID       string // stable: "hscore", "ferritin_10000", "fact.bacteraemia"
	Question Question
	Label    string // for people: "HScore ≥ 169"
	Value    string // as known: "ferritin 5200 ng/mL", "" for a statement
	Says     string // the finding in one line, with what it favours
	Weight   Weight
	Truth    rule.Truth // whether what ID names holds; of Context findings of no meaning
	// Concept groups definitions of the same thing: "HLH", "MAS", "storm in
	// sepsis", "CRS". What speaks against one concept does not speak against
	// another.
	Concept string
	Rule    string // id of the assessment's result behind it, "" for none
	Analyte analyte.ID
	At      event.Time
	Events  []event.ID
	Ratios  []Ratio
	// Caveats are treatments and facts that change what the value means; the
	// published truth stands.
	Caveats []string
	Cites   []evidence.ID
	Status  evidence.Status
}

// Silence is a finding that a drug has taken the meaning from.
type Silence struct {
	Analyte analyte.ID
	Label   string // "C-reactive protein"
	Value   string // what was measured, "" if nothing
	Drug    string // "tocilizumab"
	Given   event.Time
	Says    string // "CRP 3 mg/L says nothing of infection, either way: silent because of tocilizumab at …"
	Events  []event.ID
	Cites   []evidence.ID
	Status  evidence.Status
}

// Decider is what would decide a question that is open.
type Decider struct {
	Analyte analyte.ID // None where it is no analyte
	Fact    event.Fact // FactOther where it is no fact
	Rule    string     // id of the definition that it would decide, "" where it decides by itself
	Says    string     // "ferritin: would decide HLH-2004"
}

// Opinion is the answer to one question.
type Opinion struct {
	Question Question
	Verdict  Verdict
	// Degree says by what: "yes by MAS-2016", "documented: blood culture with
	// growth", "features favour, no definition decided". Never a probability.
	Degree string
	// Says is the one line for people.
	Says string
	// For and Against are what moves this question, strongest kind first; Beside
	// is what was looked at and moves nothing: what both share, what holds for
	// another population, or what no source gives a cut-off for.
	For, Against, Beside []Finding
	// Silent are findings that a drug has silenced for this question.
	Silent []Silence
	// Why says why the question is not decidable yet; empty otherwise.
	Why string
	// Decide lists what would decide it, most useful first; empty if decided.
	Decide []Decider
}

// TriggerKind is what may have set off the illness.
type TriggerKind uint8

// Kinds of trigger.
const (
	TriggerInfection TriggerKind = iota
	TriggerAutoimmune
	TriggerCellTherapy // CAR-T cells, T-cell engagers
	TriggerDrug
	TriggerMalignancy
	TriggerInjury // trauma, surgery, bypass: organ failure without infection
	triggerEnd
)

var triggerKeys = [triggerEnd]string{"infection", "autoimmune", "cell_therapy", "drug", "malignancy", "injury"}

// Key is the kind as in JSON.
func (k TriggerKind) Key() string { return keyOf(triggerKeys[:], int(k)) }

// Trigger is what is said to have set off the illness. Several may be there.
// A trigger explains; no source gives it a weight, so it moves no answer.
type Trigger struct {
	Kind   TriggerKind
	Fact   event.Fact // FactOther where the trigger is no fact
	Source string     // of an infection, its focus: "lung", "blood"; else ""
	Says   string     // "CAR-T cells given on 2026-03-01 10:00, 6 d ago"
	At     event.Time
	Events []event.ID
	Cites  []evidence.ID
	Status evidence.Status
}

// Flag is a red flag for an inborn error of immunity that is there.
type Flag struct {
	ID     string // "fact.hlh_gene", "age_infant_hlh"
	Says   string
	Fact   event.Fact
	At     event.Time
	Events []event.ID
	Cites  []evidence.ID
	Status evidence.Status
}

// LookAlike is an inborn error that can look like what the patient has.
type LookAlike struct {
	Name string
	// Known is set where it is already diagnosed in this patient.
	Known  rule.Truth
	Says   string // how it can look, and why it is listed here
	Cites  []evidence.ID
	Status evidence.Status
}

// ImmuneError is what points to an inborn error of immunity. It is never a
// diagnosis.
type ImmuneError struct {
	Flags      []Flag
	LookAlikes []LookAlike
	// Refer is the suggestion: referral and genetic test; empty where nothing
	// points to one.
	Refer string
	// Ask are the questions that nobody has answered yet.
	Ask []Decider
	// Says is the one line for people.
	Says string
}

// Overlap says whether both hold at once.
type Overlap struct {
	Truth rule.Truth
	Says  string   // "storm inside infection: MALS (ImmunoSep)"
	By    []string // ids of the definitions that describe a storm inside sepsis and are met
}

// Note is a statement that stands beside the answers.
type Note struct {
	ID, Text string
}

// Answer is the whole differential of one patient at one instant.
type Answer struct {
	At          event.Time
	Infected    Opinion
	Stormy      Opinion
	Overlap     Overlap
	Triggers    []Trigger
	ImmuneError ImmuneError
	// Newborn is met where the patient is a newborn (under 28 days or before 37
	// weeks): then no definition of a storm answers.
	Newborn rule.Truth
	// Says is the one line for people: "infection: likely …; storm: likely …".
	Says string
	// Never says that nothing here delays cultures, antibiotics or source
	// control. It stands in every answer.
	Never string
	Notes []Note
}

func keyOf(keys []string, i int) string {
	if i >= 0 && i < len(keys) {
		return keys[i]
	}
	return "invalid"
}
