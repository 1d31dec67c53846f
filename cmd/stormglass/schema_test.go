package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// assessmentSchema compiles the published schema; compiling also checks it
// against the meta-schema of its draft.
func assessmentSchema(t *testing.T) *jsonschema.Schema { return schemaOf(t, "assessment") }

func schemaOf(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "docs", name+".schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:stormglass:"+name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:stormglass:" + name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestAssessmentsConformToTheSchema assesses every simulated patient from each
// format and holds the JSON against the published schema.
func TestAssessmentsConformToTheSchema(t *testing.T) {
	schema := assessmentSchema(t)
	forms := map[string]int{}
	for _, format := range []string{"hl7", "fhir", "csv"} {
		dir := filepath.Join(t.TempDir(), format)
		if code, _, errs := runCommand(t, "", "simulate", "--format", format, "--hours", "30", "--seed", "3", "--out", dir); code != exitOK {
			t.Fatal(errs)
		}
		args := []string{"assess", "--json", "--quiet", dir}
		if format == "hl7" {
			args = append(args, "--codes", filepath.Join(dir, "codes.txt"))
		}
		code, out, errs := runCommand(t, "", args...)
		if code != exitOK && code != exitPartial { // a clotted specimen is remarked
			t.Fatalf("%s: exit %d, %s", format, code, errs)
		}
		list, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		patients := list.([]any)
		if len(patients) < 20 {
			t.Errorf("%s: only %d patients", format, len(patients))
		}
		for _, p := range patients {
			if err := schema.Validate(p); err != nil {
				t.Errorf("%s: %v", format, err)
			}
			for _, r := range p.(map[string]any)["results"].([]any) {
				r := r.(map[string]any)
				forms[r["form"].(string)+" "+r["population"].(string)]++
			}
		}
	}
	for _, want := range []string{"score in", "score out", "criterion in", "criterion out", "state in", "state out"} {
		if forms[want] == 0 {
			t.Errorf("no patient shows a %s of the population: %v", want, forms)
		}
	}
}

// TestTheSchemaIsStrict: every object of the schema is closed and names what it
// needs, every part that is needed is missed, and every stranger is noticed.
func TestTheSchemaIsStrict(t *testing.T) {
	schema := assessmentSchema(t)
	_, out, _ := runCommand(t, "", "assess", "--json", filepath.Join("..", "..", "testdata", "readme.csv"))
	parse := func() map[string]any {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		return v.([]any)[0].(map[string]any)
	}
	if err := schema.Validate(parse()); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(filepath.Join("..", "..", "docs", "assessment.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.NewDecoder(bytes.NewReader(raw)).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	doc.Defs["assessment"] = doc.object
	closed := 0
	for name, o := range doc.Defs {
		if o.Type != "object" {
			continue
		}
		closed++
		if o.Additional == nil || *o.Additional || len(o.Required) == 0 {
			t.Errorf("%s is open, or needs nothing", name)
		}
		for p, said := range o.Properties {
			if said.Description == "" && said.Ref == "" && !slices.Contains([]string{"results", "analyte"}, p) {
				t.Errorf("%s.%s is not described", name, p)
			}
		}
	}
	if closed < 7 {
		t.Errorf("only %d objects", closed)
	}
	for _, key := range doc.Required {
		v := parse()
		delete(v, key)
		if schema.Validate(v) == nil {
			t.Errorf("an assessment without %q passes", key)
		}
	}
	seen := map[any]bool{}
	for i, r := range parse()["results"].([]any) {
		form := r.(map[string]any)["form"]
		if seen[form] {
			continue
		}
		seen[form] = true
		for _, key := range append([]string{"+"}, doc.Defs["result"].Required...) {
			v := parse()
			r := v["results"].([]any)[i].(map[string]any)
			if key == "+" {
				r["stranger"] = 1
			} else {
				delete(r, key)
			}
			if schema.Validate(v) == nil {
				t.Errorf("%v: a result with change %q passes", r["rule"], key)
			}
		}
	}
}

// object is what the test reads of an object of the schema.
type object struct {
	Type       any
	Additional *bool `json:"additionalProperties"`
	Required   []string
	Properties map[string]struct {
		Description string
		Ref         string `json:"$ref"`
	}
}

// TestImmuneStatesConformToTheSchema does the same with the view of the immune
// state, with the rules and the site files of the simulated unit.
func TestImmuneStatesConformToTheSchema(t *testing.T) {
	schema := schemaOf(t, "immune")
	dir := t.TempDir()
	if code, _, errs := runCommand(t, "", "simulate", "--hours", "60", "--seed", "3", "--out", dir); code != exitOK {
		t.Fatal(errs)
	}
	code, out, errs := runCommand(t, "", "immune", "--json", "--quiet", "--profile", "research", "--menu", filepath.Join("demo", "menu.csv"),
		"--intervals", filepath.Join("demo", "intervals.csv"), "--codes", filepath.Join(dir, "codes.txt"), dir)
	if code != exitOK && code != exitPartial {
		t.Fatalf("exit %d, %s", code, errs)
	}
	list, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	answers := map[string]int{}
	for _, p := range list.([]any) {
		if err := schema.Validate(p); err != nil {
			t.Error(err)
		}
		for _, c := range p.(map[string]any)["concepts"].([]any) {
			for _, d := range c.(map[string]any)["definitions"].([]any) {
				answers[d.(map[string]any)["answer"].(string)]++
			}
		}
	}
	for _, want := range []string{"met", "not_met", "undetermined", "draft", "out_of_population", "score"} {
		if answers[want] == 0 {
			t.Errorf("no definition answers %s: %v", want, answers)
		}
	}
}
