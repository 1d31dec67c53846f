package dosing

import (
	"strings"

	"stormglass/drug"
)

// Named finds the drug that texts name: by a whole text, else by the only
// catalogue drug whose name occurs in them as a word ("vancomycin 500 mg
// injection"). Texts that name two ("lidocaine with epinephrine and …" names
// one, "piperacillin, vancomycin" two) and those of devices and foods are left
// alone: exact is false where the drug was found inside a longer text. A fluid
// beside a drug is what it is given in ("vancomycin in Ringer's").
func Named(texts ...string) (id drug.ID, exact bool) {
	for _, t := range texts {
		if id, ok := drug.ByName(strings.TrimSpace(t)); ok {
			return id, true
		}
	}
	found, fluid := drug.None, drug.None
	for _, t := range texts {
		for _, w := range strings.FieldsFunc(strings.ToLower(t), notNameLetter) {
			id, ok := drug.ByName(w)
			if !ok || id == found {
				continue
			}
			if id.Class() == drug.Fluid {
				fluid = id
				continue
			}
			if found != drug.None {
				return drug.None, false
			}
			found = id
		}
	}
	if found == drug.None {
		found = fluid
	}
	return found, false
}

func notNameLetter(r rune) bool { return (r < 'a' || r > 'z') && r != '-' && r < 0x80 }
