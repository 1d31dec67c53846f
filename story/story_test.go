package story_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stormglass/assess"
	"stormglass/story"
)

// TestStories runs every story of the project.
func TestStories(t *testing.T) {
	rs := assess.Clinical()
	n := 0
	for _, root := range []string{"testdata", "../score", "../endotype", "../therapy"} {
		err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".story" {
				return err
			}
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close()
			stories, err := story.Parse(path, f)
			if err != nil {
				return err
			}
			for i := range stories {
				n++
				failures, checked := stories[i].Run(rs)
				if checked == 0 {
					t.Errorf("%s: %q checks nothing", path, stories[i].Title)
				}
				for _, fail := range failures {
					t.Error(fail)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n < 3 {
		t.Fatalf("only %d stories found", n)
	}
}

func TestParseErrorsNameTheLineAndTheMend(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "x:1: no story"},
		{"load\n", "x:1:"},
		{"story A\nload\n  0:00 platlets 5 10*3/uL\nat 1:00\n  expect phoenix 0\n", `x:3: "platlets" is not in the catalogue`},
		{"story A\nload\n  0:0 platelets 5 10*3/uL\n", "x:3: \"0:0\" is no time"},
		{"story A\nat 1:00\n  expect phoenix maybe\n", `x:3: "maybe" is no answer`},
		{"story A\nat 1:00\n", `x:1: story "A" expects nothing`},
		{"story A\n  0:00 gcs 5\n", "x:2: an indented line"},
		{"story A\ngive\n  0:00 moonshine start 1 mg/h\n", `x:3: the drug "moonshine"`},
		{"story A\npatient age old mo\n", "x:2: age old mo"},
		{"story A\nload\n  0:00 fact wizard\n", `x:3: fact "wizard"`},
		{"story A\nload\n  0:00 fact malignancy absnt\n", "x:3: fact malignancy absnt; write"},
		{"story A\nload\n  0:00 support lung start\n", `x:3: support "lung" is not known; one of oxygen,`},
		{"story A\nload\n  0:00 support invasive start electiv\n", "x:3: support invasive start electiv; only"},
		{"story A\nload\n  0:00 feed post\n", `x:3: feed "post" is not known; one of laboratory, medication`},
		{"story A\nload\n  0:00 died 1:00\n", "x:3: died 1:00; write"},
		{"story A\nload\n  0:00 order\n", "x:3: no test is named"},
		{"story A\nload\n  0:00 finding blood culture\n", "x:3: finding blood culture; write"},
		{"story A\nload\n  0:00 stay admitted twice\n", "x:3: stay admitted twice; write"},
		{"story A\nload\n  0:00 stay moved\n", "x:3: stay moved; write"},
		{"story A\nat 1:00\n  expect course phoenix\n", `x:3: "" is no answer about a course`},
		{"story A\nat 1:00\n  expect course phoenix reaching many onset 1:00\n", "x:3: reaching many; write"},
		{"story A\nat 1:00\n  expect course phoenix onset soon\n", `x:3: "soon" is no time`},
		{"story A\nat 1:00\n  expect course phoenix lasting long h\n", `x:3: "lasting long h" is no answer about a course`},
		{"story A\npatient sex f\n", "x:2: sex f; one of male"},
		{"story A\nload\n  0:00 feed medication alive long h\n", "x:3: feed alive long"},
		{"story A\nload\n  0:00 assert mods maybe\n", "x:3: assert mods maybe"},
		{"story A\ngive\n  0:00 norepinephrine sprinkled\n", `x:3: "sprinkled" is no way to give a drug`},
		{"story A\ngive\n  0:00 norepinephrine start 2 mL/h of water\n", "x:3: concentration of water"},
		{"story A\ngive\n  0:00 epinephrine start of 40 ug/mL\n", "x:3: concentration of 40 ug/mL"},
		{"story A\ngive\n  0:00 epinephrine start of 0 1\n", "x:3: "},
		{"story A\ngive\n  0:00 ringer_lactate given 0 mL IV\n", "x:3: amount 0 mL"},
		{"story A\ngive\n  0:00 ceftriaxone given sideways\n", `x:3: "sideways" is neither a route nor a purpose`},
		{"story A\nat 1:00\n  expect phoenix settles magic\n", `x:3: settles "magic" is not in the catalogue`},
		{"story A\nat 1:00\n  expect phoenix says\n", "x:3: says nothing"},
		{"story A\nat 1:00\n  expect mods.onset since noon\n", `x:3: "noon" is no time`},
		{"story A\nat 1:00\n  expect pelod2 probability high\n", "x:3: probability high"},
	} {
		_, err := story.Parse("x", strings.NewReader(c.text))
		var pe *story.ParseError
		if !errors.As(err, &pe) || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %s…", c.text, err, c.want)
		}
	}
}

func TestFailureSaysExpectedGotBecause(t *testing.T) {
	text := "story Wrong on purpose\npatient age 36 mo\nload\n  0:00 platelets 95 10*3/uL\nat 1:00\n  expect phoenix.coagulation 2\n"
	stories, err := story.Parse("x", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	failures, checked := stories[0].Run(assess.Clinical())
	if len(failures) != 1 || checked != 1 {
		t.Fatalf("%d failures of %d expectations, want 1 of 1", len(failures), checked)
	}
	s := failures[0].String()
	for _, part := range []string{"x:6: Wrong on purpose", "expected  phoenix.coagulation 2", "got       1..2", "because", "latelets"} {
		if !strings.Contains(s, part) {
			t.Errorf("the failure lacks %q:\n%s", part, s)
		}
	}
}

// TestEveryAnswerCanFail: each kind of answer, put wrongly, is a failure.
func TestEveryAnswerCanFail(t *testing.T) {
	const head = "story Wrong on purpose\npatient age 36 mo\nload\n  0:00 platelets 95 10*3/uL\n  0:00 assert infection yes\nat 1:00\n  expect "
	rs := assess.Clinical()
	for _, x := range []string{
		"phoenix 0", "phoenix published 7", "pelod2 probability 50 %", "phoenix.sepsis not met", "infection.suspected undetermined",
		"infection.suspected not met", "infection.suspected held", "phoenix out", "phoenix open", "sofa in", "immunosep.class state MALS",
		"infection.suspected since 0:30", "phoenix until 500:00", "phoenix missing platelets", "phoenix missing lactate stale",
		"phoenix.sepsis settles creatinine", "phoenix.sepsis unsettled lactate", "phoenix.sepsis obtain creatinine", "phoenix because ferritin",
		`phoenix says "all is well"`, `sofa why "too old"`, `phoenix note "no such note"`, `infection.suspected flips "lactate"`,
		`infection.suspected without "CLINICIAN"`, "wizard 3", "sofa 0",
		"course phoenix worst 1", "course phoenix worst published 3", "course phoenix reaching 1 onset never", "course phoenix onset 0:30", "course phoenix perhaps since 0:00",
		"course phoenix resolved 0:30", "course phoenix held", "course phoenix episodes 2", "course phoenix lasting 7 h", "course phoenix.sepsis unresolved",
		"course phoenix reaching 3 perhaps before", "course wizard worst 3", "course phoenix.coagulation worst 1",
	} {
		stories, err := story.Parse("x", strings.NewReader(head+x+"\n"))
		if err != nil {
			t.Errorf("%s: %v", x, err)
			continue
		}
		if failures, _ := stories[0].Run(rs); len(failures) != 1 {
			t.Errorf("%q holds", x)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("story A\npatient age 36 mo\nload\n  0:00 platelets 95 10*3/uL\ngive\n  0:00 norepinephrine start 0.1 ug/kg/min\nat 1:00 known 0:30\n  expect phoenix 1..13, published 1\n")
	f.Add("story C\nload\n  0:00 po2 40 mm[Hg] specimen venous recorded 1:00\n  0:00 feed orders alive 4 h from x\ngive\n  0:00 norepinephrine start 2 mL/h of 40 ug/mL\n  0:00 ceftriaxone ordered\nat 1:00\n  expect pelod2 probability 1 %, without \"a\", since -1:00\n")
	f.Add("story B\nload\n  -5:00 feed medication\n  0:00 support invasive start elective\nat 2026-01-10T03:00:00Z\n  expect sofa out, says \"a, b\"\n")
	f.Fuzz(func(t *testing.T, text string) {
		stories, err := story.Parse("fuzz", strings.NewReader(text))
		if err == nil && len(stories) == 0 {
			t.Error("neither stories nor an error")
		}
	})
}
