package dosing

import (
	"strings"

	"stormglass/event"
)

// systemicWords and localWords are the words of routes. They name what a route
// is, not how well a drug is taken up.
var (
	systemicWords = words("iv ivp ivpb ivcont intravenous intravenously intraosseous io im intramuscular sc sq subq subcut subcutaneous " +
		"po oral orally ng nj gt og ngt enteral nasogastric orogastric gastrostomy jejunostomy nasojejunal duodenal pr rectal sl sublingual buccal " +
		"td transdermal intraarterial ia parenteral")
	localWords = words("top topical cutaneous skin oph ophthalmic ophth conjunctival eye intravitreal intraocular otic ear auricular " +
		"inh ih inhaled inhalation nebulized nebulised nebulizer neb nasal intranasal vaginal pv intrathecal intraventricular " +
		"epidural irrigation bladder intravesical intraperitoneal ip dental periodontal intralesional mucous swab")
)

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// Route reads a route ("IV", "Intravenous route (qualifier value)"). known is
// false where the text names none, or both kinds.
func Route(texts ...string) (systemic, known bool) {
	var sys, local bool
	for _, t := range texts {
		for _, w := range strings.FieldsFunc(strings.ToLower(t), notLetter) {
			sys = sys || systemicWords[w]
			local = local || localWords[w]
		}
	}
	return sys && !local, sys != local
}

var enteralWords = words("po oral orally ng nj gt og ngt enteral nasogastric orogastric gastrostomy jejunostomy nasojejunal duodenal pr rectal")

// Enteral reports whether a route leads into the gut, from which some drugs are
// not taken up (see drug.ID.StaysInGut).
func Enteral(texts ...string) bool {
	for _, t := range texts {
		for _, w := range strings.FieldsFunc(strings.ToLower(t), notLetter) {
			if enteralWords[w] {
				return true
			}
		}
	}
	return false
}

func notLetter(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r < 0x80 }

// Purpose reads why an antimicrobial is given. Only plain words decide; any
// other reason, surgery above all, leaves the purpose unknown.
func Purpose(texts ...string) event.Purpose {
	out := event.PurposeUnknown
	for _, t := range texts {
		t = strings.ToLower(t)
		for _, stem := range [...]string{"prophyla", "profila", "prophylax", "perioperative", "surgical cover"} {
			if strings.Contains(t, stem) {
				return event.Prophylaxis
			}
		}
		for _, stem := range [...]string{"infection", "sepsis", "septic", "pneumonia", "meningitis", "bacter", "treatment of", "therapeutic", "empiric"} {
			if strings.Contains(t, stem) {
				out = event.Treatment
			}
		}
	}
	if out == event.PurposeUnknown {
		for _, t := range texts {
			if strings.EqualFold(strings.TrimSpace(t), "treatment") {
				return event.Treatment
			}
		}
	}
	return out
}
