package assess_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// schema is the part of JSON Schema that docs/assessment.schema.json uses.
type schema struct {
	root map[string]any
}

func loadSchema(t *testing.T) *schema {
	t.Helper()
	raw, err := os.ReadFile("../docs/assessment.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s schema
	if err := json.Unmarshal(raw, &s.root); err != nil {
		t.Fatal(err)
	}
	return &s
}

// check lists what of v does not conform to node. A keyword of the schema that
// it does not know is an error too.
func (s *schema) check(node map[string]any, v any, path string) (errs []string) {
	fail := func(format string, args ...any) { errs = append(errs, path+": "+fmt.Sprintf(format, args...)) }
	for key, want := range node {
		switch key {
		case "$schema", "$id", "$defs", "title", "description", "properties":
		case "$ref":
			name := strings.TrimPrefix(want.(string), "#/$defs/")
			errs = append(errs, s.check(s.root["$defs"].(map[string]any)[name].(map[string]any), v, path)...)
		case "type":
			if !typed(want, v) {
				fail("is %T, want %v", v, want)
			}
		case "enum":
			ok := false
			for _, x := range want.([]any) {
				ok = ok || x == v
			}
			if !ok {
				fail("%v is none of %v", v, want)
			}
		case "const":
			if v != want {
				fail("%v is not %v", v, want)
			}
		case "pattern":
			if text, ok := v.(string); ok && !regexp.MustCompile(want.(string)).MatchString(text) {
				fail("%q does not match %s", text, want)
			}
		case "minimum":
			if x, ok := v.(float64); ok && x < want.(float64) {
				fail("%v is under %v", x, want)
			}
		case "maximum":
			if x, ok := v.(float64); ok && x > want.(float64) {
				fail("%v is over %v", x, want)
			}
		case "items":
			list, _ := v.([]any)
			for i, x := range list {
				errs = append(errs, s.check(want.(map[string]any), x, fmt.Sprintf("%s[%d]", path, i))...)
			}
		case "required":
			obj, _ := v.(map[string]any)
			for _, k := range want.([]any) {
				if _, ok := obj[k.(string)]; !ok {
					fail("lacks %q", k)
				}
			}
		case "additionalProperties":
			obj, _ := v.(map[string]any)
			for k := range obj {
				if _, ok := node["properties"].(map[string]any)[k]; !ok {
					fail("has %q, which the schema does not know", k)
				}
			}
		case "oneOf":
			n := 0
			for _, x := range want.([]any) {
				if len(s.check(x.(map[string]any), v, path)) == 0 {
					n++
				}
			}
			if n != 1 {
				fail("conforms to %d of the alternatives", n)
			}
		default:
			fail("the test does not know the keyword %q", key)
		}
	}
	if props, ok := node["properties"].(map[string]any); ok {
		obj, _ := v.(map[string]any)
		for k, sub := range props {
			if x, ok := obj[k]; ok {
				errs = append(errs, s.check(sub.(map[string]any), x, path+"."+k)...)
			}
		}
	}
	return errs
}

func typed(want, v any) bool {
	if list, ok := want.([]any); ok {
		for _, w := range list {
			if typed(w, v) {
				return true
			}
		}
		return false
	}
	switch x := v.(type) {
	case nil:
		return want == "null"
	case string:
		return want == "string"
	case bool:
		return want == "boolean"
	case float64:
		return want == "number" || want == "integer" && x == math.Trunc(x)
	case []any:
		return want == "array"
	case map[string]any:
		return want == "object"
	}
	return false
}

func TestEncodedConformsToSchema(t *testing.T) {
	s := loadSchema(t)
	var list []*assess.Assessment
	for seed := uint64(1); seed <= 3; seed++ {
		tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
		for _, e := range timelinetest.Stay(seed, 2) {
			tl.Add(e)
		}
		list = append(list, assess.Assess(tl, tl.Head(), tl.Head(), clinical))
	}
	list = append(list,
		newPatient(t).assess("1 00:00"),
		newPatient(t).born(40, 0).ferritin("1 08:00", "5200").hladr("1 08:00", "3000").assess("1 09:00"),
		newPatient(t).born(4, 0).ferritin("1 08:00", "5200").assess("3 09:00"))
	var decoded []any
	if err := json.Unmarshal(assess.EncodeAll(list), &decoded); err != nil {
		t.Fatal(err)
	}
	if len(decoded) != len(list) {
		t.Fatalf("%d objects for %d assessments", len(decoded), len(list))
	}
	for i, v := range decoded {
		for _, e := range s.check(s.root, v, fmt.Sprintf("[%d]", i)) {
			t.Error(e)
		}
	}
}

// TestSchemaRefuses shows that the check above can fail.
func TestSchemaRefuses(t *testing.T) {
	s := loadSchema(t)
	raw := string(assess.Encode(newPatient(t).born(4, 0).ferritin("1 08:00", "520").assess("1 09:00")))
	for from, to := range map[string]string{
		`"population":"out"`:   `"population":"maybe"`,
		`"truth":null`:         `"truth":"yes"`,
		`"patient":"p1"`:       `"patient":7`,
		`"ruleset":"`:          `"ruleset":"x`,
		`"held":false,`:        ``,
		`"form":"score"`:       `"form":"criterion"`,
		`"known_at":null`:      `"known_at":"yesterday"`,
		`"missing":[`:          `"missing":["Ferritin"],"lost":[`,
		`"status":"secondary"`: `"status":"hearsay"`,
	} {
		if !strings.Contains(raw, from) {
			t.Fatalf("the example lacks %s", from)
		}
		var v any
		if err := json.Unmarshal([]byte(strings.Replace(raw, from, to, 1)), &v); err != nil {
			t.Fatalf("%s: %v", to, err)
		}
		if len(s.check(s.root, v, "$")) == 0 {
			t.Errorf("%s is accepted", to)
		}
	}
}

// TestEncodeEscapes compares with the standard library's reading.
func TestEncodeEscapes(t *testing.T) {
	for _, text := range []string{`plain`, `quote " and \ slash`, "tab\tline\nreturn\r", "control \x01\x1f", "µ ≥ 日本", "bad \xff\xfe utf8", ""} {
		a := &assess.Assessment{Patient: event.Patient{Value: text}}
		var got struct{ Patient string }
		if err := json.Unmarshal(assess.Encode(a), &got); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if want := strings.ToValidUTF8(strings.ReplaceAll(text, "\xff\xfe", "\xff \xfe"), "\ufffd"); strings.ReplaceAll(want, "\ufffd \ufffd", "\ufffd\ufffd") != got.Patient {
			t.Errorf("%q came back as %q", text, got.Patient)
		}
	}
}

func TestEncodeNamesEventsAndAnalytes(t *testing.T) {
	p := newPatient(t).born(40, 0)
	e := p.lab("1 08:00", analyte.Ferritin, "5200", "ng/mL", "")
	raw := string(assess.Encode(p.assess("1 09:00")))
	for _, want := range []string{
		fmt.Sprintf(`"events":["%016x"]`, uint64(e.ID)),
		`"rule":"immunosep.mals","version":"1.0.0"`,
		`"patient":"p1","authority":"urn:test","at":"2026-03-02T09:00:00Z"`,
		`"missing":["hla_dr"]`, `"citations":["immunosep-2026"]`,
	} {
		if !strings.Contains(raw, want) {
			t.Errorf("%s is not in %s", want, raw)
		}
	}
}
