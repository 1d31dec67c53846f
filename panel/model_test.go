package panel

import (
	"errors"
	"strings"
	"testing"
)

const modelFile = `{
  "format": "stormglass-panel-1",
  "id": "demo", "version": "2", "title": "Demonstration",
  "scale": "NPX", "transform": "z", "standard": "model",
  "score": "linear", "intercept": -0.5, "link": "logit", "minimum": 2,
  "proteins": [
    {"protein": "IL6", "uniprot": "P05231", "weight": 0.75, "mean": 3, "sd": 1.5, "plausible": [-2, 15]},
    {"protein": "GDF2", "weight": -1, "mean": 8, "sd": 0.5, "plausible": [2, 14]}
  ],
  "thresholds": [{"name": "high", "side": ">=", "at": 0.5}],
  "population": {"words": "made up", "age_months": {"from": 1, "below": 216}},
  "provenance": {"source": "made up for this test"}
}`

// Written by hand after docs/formats-panels.md; its digest is that of sha256sum.
const (
	modelCanonical = `{"format":"stormglass-panel-1","id":"demo","version":"2","title":"Demonstration","scale":"NPX","transform":"z","standard":"model","score":"linear","intercept":-0.5,"link":"logit","minimum":2,"proteins":[{"protein":"IL6","uniprot":"P05231","weight":0.75,"mean":3,"sd":1.5,"plausible":[-2,15]},{"protein":"GDF2","weight":-1,"mean":8,"sd":0.5,"plausible":[2,14]}],"thresholds":[{"name":"high","side":">=","at":0.5}],"population":{"words":"made up","age_months":{"from":1,"below":216}},"provenance":{"source":"made up for this test"}}`
	modelDigest    = "3d9d2022bc7f577c5133ec4a7ef2e565d4b7d471195f6a1f27678b6822938e21"
)

func TestModelFile(t *testing.T) {
	m, err := ReadModel(strings.NewReader(modelFile))
	if err != nil {
		t.Fatal(err)
	}
	if got := string(m.Canonical()); got != modelCanonical {
		t.Errorf("got  %s\nwant %s", got, modelCanonical)
	}
	if m.Digest() != modelDigest || m.Locked() {
		t.Errorf("%s, locked: %v", m.Digest(), m.Locked())
	}
	locked := strings.Replace(modelFile, `"version"`, `"sha256": "`+modelDigest+`", "version"`, 1)
	if m, err = ReadModel(strings.NewReader(locked)); err != nil || !m.Locked() {
		t.Errorf("%v", err)
	}
	_, err = ReadModel(strings.NewReader(strings.Replace(locked, "0.75", "0.76", 1)))
	if err == nil || !strings.Contains(err.Error(), "sha256: the model is not what was locked") {
		t.Errorf("%v", err)
	}
	// −0.5 + 0.75·(6−3)/1.5 − (7−8)/0.5 = 3
	r := score(t, m, nil, table(t, "sample,scale,age_months,IL6,GDF2\nx,NPX,30,6,7\n", Options{})).Results[0]
	near(t, "value", *r.Numbers[0].Value, 3)
	if r.Cuts[0].Answer != "met" {
		t.Errorf("%+v", r.Cuts)
	}
}

func TestFaultsOfModels(t *testing.T) {
	change := func(from, to string) string {
		if !strings.Contains(modelFile, from) {
			t.Fatalf("%q is not in the model", from)
		}
		return strings.Replace(modelFile, from, to, 1)
	}
	for _, c := range []struct{ text, says string }{
		{"", "the file is empty"},
		{"{", "ends too early"},
		{change(`"score"`, `score`), "line 5 is no JSON"},
		{change(`"score"`, `"scoer"`), "scoer: there is no such field (line 5)"},
		{change(`"weight": 0.75`, `"weight": "0.75"`), "proteins.weight: a string stands where a number belongs (line 7)"},
		{change(`"id": "demo"`, `"id": "demo", "ID": "other"`), "ID: the field stands twice (line 3)"},
		{change(`"weight": 0.75`, `"weight": 0.75, "weight": 0.8`), "weight: the field stands twice (line 7)"},
		{modelFile + "{}", "something stands behind the end"},
		{change("stormglass-panel-1", "stormglass-panel-9"), `format: "stormglass-panel-9" is not understood; write stormglass-panel-1`},
		{change(`"demo"`, `"Demo 1"`), `id: "Demo 1" is no id`},
		{change(`"demo"`, `"chop24"`), "id: this is the name of the panel that comes with the product"},
		{change(`"version": "2"`, `"version": " "`), "version: is missing"},
		{change(`"NPX"`, `"fold"`), `scale: "fold" is neither NPX nor a unit`},
		{change(`"z"`, `"log2"`), "transform: NPX is logarithmic already"},
		{change(`"transform": "z"`, `"transform": "none"`), "standard: only a z has a standard"},
		{change(`"standard": "model"`, `"standard": "reference"`), "proteins[0].mean: nothing uses mean and sd here"},
		{change(`"standard": "model",`, `"standard": "model", "clip": -1,`), "clip: is negative"},
		{change(`"score": "linear"`, `"score": "signed"`), "clip: is missing; say how far one protein may reach"},
		{change(`"intercept": -0.5, `, ``), "intercept: is missing; a linear score needs one"},
		{change(`"link": "logit"`, `"link": "probit"`), `link: "probit" is not understood; write none or logit`},
		{change(`"minimum": 2`, `"minimum": 3`), "minimum: 3 is not between 1 and the number of proteins"},
		{change(`"GDF2"`, `"il6"`), `proteins[1]: "il6" is also proteins[0]`},
		{change(`"P05231"`, `"6352"`), `proteins[0].uniprot: "6352" is no UniProt accession`},
		{change(`"weight": -1`, `"sign": "down"`), "proteins[1].weight: is missing; give a number"},
		{change(`"sd": 0.5`, `"sd": 0`), "proteins[1].sd: is missing or not above 0"},
		{change(`[2, 14]`, `[14, 2]`), "proteins[1].plausible: is no range"},
		{change(`[2, 14]`, `[2, 14, 16]`), "proteins[1].plausible: is no range"},
		{change(`">="`, `"="`), `thresholds[0].side: "=" is not understood`},
		{change(`"from": 1,`, `"from": 300,`), "population.age_months: is no range"},
		{change(`"words": "made up",`, ``), "population.words: is missing"},
		{change(`"made up for this test"`, `""`), "provenance.source: is missing"},
		{change(`"proteins": [`, `"proteins": [], "x": [`), "x: there is no such field"},
	} {
		m, err := ReadModel(strings.NewReader(c.text))
		if m != nil || !errors.Is(err, ErrModel) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("want %q, got %v", c.says, err)
		}
	}
	if _, err := ReadModel(strings.NewReader(strings.Repeat(" ", largestModel+1))); err == nil || !strings.Contains(err.Error(), "larger than 4 MiB") {
		t.Error(err)
	}
	three := three()
	three.Proteins = nil
	if f := three.Check(); !strings.Contains(f.Error(), "proteins: there are none; list them") {
		t.Error(f)
	}
}

func FuzzReadModel(f *testing.F) {
	f.Add(modelFile)
	f.Add(string(CHOP24().Canonical()))
	f.Add(`{"proteins":[{"weight":1e308},{"weight":null}],"population":{}}`)
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ReadModel(strings.NewReader(text))
		if err != nil {
			if !errors.Is(err, ErrModel) || err.Error() == "" {
				t.Fatalf("%#v", err)
			}
			return
		}
		again, err := ReadModel(strings.NewReader(string(m.Canonical())))
		if err != nil || again.Digest() != m.Digest() {
			t.Fatalf("the canonical form is another model: %v", err)
		}
	})
}
