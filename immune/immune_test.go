package immune_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"stormglass/assess"
	"stormglass/immune"
	"stormglass/story"
)

// view reads a story and composes the view at its check.
func view(t *testing.T, text string) *immune.View {
	t.Helper()
	list, err := story.Parse("test.story", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	rs := assess.Clinical()
	tl := list[0].Timeline()
	at := list[0].Checks[0].At
	v := immune.Read(tl, assess.Assess(tl, at, tl.LastRecorded(), rs), immune.Config{Rules: rs})
	if n := utf8.RuneCountInString(v.Summary); n == 0 || n >= 140 {
		t.Errorf("summary of %d characters: %q", n, v.Summary)
	}
	return v
}

const child = `story TRIPS A
source immune.md 2.1
patient age 60 mo, weight 18 kg
load
  6:00 assert mods
  6:00 ferritin 1600 ng/mL
  20:00 ferritin 2600 ng/mL
  34:00 ferritin 5200 ng/mL
  34:00 ex_vivo_tnf 641 pg/mL
  34:00 crp 120 mg/L
at 35:00
  expect precise.trips_a met
`

func TestChild(t *testing.T) {
	v := view(t, child)
	t.Log(v.Summary)
	for _, l := range v.Lines {
		t.Log(l)
	}
	for _, c := range v.Concepts {
		t.Log(c.Title, len(c.Definitions))
	}
	t.Log(v.Map)
}

const adult = `story MALS
source immune.md 1.1
patient age 700 mo, weight 80 kg
load
  0:00 ferritin 5200 ng/mL
at 1:00
  expect immunosep.mals met
`

func TestAdult(t *testing.T) {
	v := view(t, adult)
	t.Log(v.Summary)
	for _, l := range v.Lines {
		t.Log(l)
	}
}

// TestEveryDefinitionHasItsPlace: each criterion of an immune state stands in one
// row, and nothing else does.
func TestEveryDefinitionHasItsPlace(t *testing.T) {
	elsewhere := map[string]bool{"immunosep.eligible": true, "immunosep.sip_reversal": true, "precise.eligible": true, "precise.day": true,
		"mods.onset": true, "infection.suspected": true, "infection.suspected_0dose": true, "infection.suspected_1dose": true, "infection.suspected_2doses": true}
	of := map[string]bool{"immunosep": true, "precise": true}
	folders, err := os.ReadDir(filepath.Join("..", "endotype"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		of[f.Name()] = true
	}
	seen := 0
	for _, ru := range assess.Research().Rules() {
		id, _, _ := strings.Cut(ru.Spec().ID, ".")
		id, _, _ = strings.Cut(id, "_")
		for _, c := range ru.Spec().Criteria {
			got := immune.ConceptOf(c.ID)
			switch want := of[id] && !elsewhere[c.ID] || strings.HasPrefix(c.ID, "markers.") || strings.HasPrefix(c.ID, "iechs") || strings.HasPrefix(c.ID, "ebmt"); {
			case want && got == "":
				t.Errorf("%s stands in no row of the definitions side by side", c.ID)
			case !want && got != "":
				t.Errorf("%s stands in %s", c.ID, got)
			case want:
				seen++
			}
		}
	}
	if seen < 60 {
		t.Errorf("only %d definitions", seen)
	}
}
