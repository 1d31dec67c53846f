package unit

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

type functionalTests struct {
	Validation []struct {
		ID    string `xml:"id,attr"`
		Unit  string `xml:"unit,attr"`
		Valid bool   `xml:"valid,attr"`
	} `xml:"validation>case"`
	Conversion []struct {
		ID      string `xml:"id,attr"`
		Value   string `xml:"value,attr"`
		Src     string `xml:"srcUnit,attr"`
		Dst     string `xml:"dstUnit,attr"`
		Outcome string `xml:"outcome,attr"`
	} `xml:"conversion>case"`
}

func loadFunctionalTests(t *testing.T) functionalTests {
	t.Helper()
	path := filepath.Join("..", "..", "shared", "vectors", "ucum", "UcumFunctionalTests.xml")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("UCUM functional tests are not here (%v)", err)
	}
	var out functionalTests
	if err := xml.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	if len(out.Validation) < 400 || len(out.Conversion) < 25 {
		t.Fatalf("only %d validation and %d conversion cases read", len(out.Validation), len(out.Conversion))
	}
	return out
}

// Invalid codes are refused, except spellings that laboratories use all the
// same; valid ones are in the set or refused by name.
func TestUCUMValidation(t *testing.T) {
	inside, outside := 0, 0
	for _, c := range loadFunctionalTests(t).Validation {
		u, err := Parse(c.Unit)
		switch {
		case err == nil && !c.Valid:
			if _, listed := labSpellings[c.Unit]; !listed && !laxUCUM[c.Unit] {
				t.Errorf("%s: %q is invalid UCUM (and no listed spelling) but read as %q", c.ID, c.Unit, u.Code())
			}
		case err == nil:
			inside++
		default:
			if c.Unit != "" && !strings.Contains(err.Error(), strconv.Quote(c.Unit)) {
				t.Errorf("%s: the refusal %q does not name %q", c.ID, err, c.Unit)
			}
			outside++
		}
	}
	t.Logf("%d cases inside the set, %d refused by name", inside, outside)
	if inside < 50 {
		t.Errorf("only %d valid cases inside the set", inside)
	}
}

// laxUCUM are invalid codes that the reader takes because their meaning is
// plain.
var laxUCUM = map[string]bool{"{|}1": true}

func TestUCUMConversion(t *testing.T) {
	read := 0
	for _, c := range loadFunctionalTests(t).Conversion {
		from, okFrom := parseMeasure(c.Src)
		to, okTo := parseMeasure(c.Dst)
		if !okFrom || !okTo {
			continue
		}
		read++
		x, errX := strconv.ParseFloat(c.Value, 64)
		want, errW := strconv.ParseFloat(c.Outcome, 64)
		if errX != nil || errW != nil {
			t.Fatalf("%s: %v %v", c.ID, errX, errW)
		}
		ratio := from.rat()
		f, _ := ratio.Quo(ratio, to.rat()).Float64()
		if !from.commensurable(to) || math.Abs(x*f-want) > tolerance(c.Outcome) {
			t.Errorf("%s: %s %s = %v %s, want %s", c.ID, c.Value, c.Src, x*f, c.Dst, c.Outcome)
		}
	}
	if read < 18 {
		t.Errorf("only %d conversion cases could be read", read)
	}
}

// tolerance is half a unit in the last decimal that the case prints.
func tolerance(outcome string) float64 {
	_, decimals, _ := strings.Cut(outcome, ".")
	if strings.ContainsAny(decimals, "eE") || decimals == "" && strings.ContainsAny(outcome, "eE") {
		return 1e-15
	}
	return 0.5000001 * math.Pow(10, -float64(len(decimals)))
}

// askLHC runs the NLM's library over a question; the test is skipped where
// node or the library is missing.
func askLHC(t *testing.T, question, answer any) {
	t.Helper()
	dir := filepath.Join("testdata", "oracle")
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not installed: the comparison with @lhncbc/ucum-lhc is skipped")
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "@lhncbc", "ucum-lhc")); err != nil {
		t.Skip("run npm ci in unit/testdata/oracle to compare with @lhncbc/ucum-lhc")
	}
	in, err := json.Marshal(question)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "check.js")
	cmd.Dir, cmd.Stdin, cmd.Stderr = dir, bytes.NewReader(in), os.Stderr
	data, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, answer); err != nil {
		t.Fatal(err)
	}
}

// TestReadingsAgainstLHC: whatever valid UCUM text is read as a unit of the
// set means exactly that unit to the NLM's library too.
func TestReadingsAgainstLHC(t *testing.T) {
	var pairs [][2]string
	for _, c := range loadFunctionalTests(t).Validation {
		u, err := Parse(c.Unit)
		if err == nil && c.Valid && !measures[u].arbitrary() && !unlikeUCUM[c.Unit] {
			pairs = append(pairs, [2]string{c.Unit, u.Code()})
		}
	}
	var oracle struct{ Ratios []*float64 }
	askLHC(t, map[string]any{"pairs": pairs}, &oracle)
	for i, p := range pairs {
		if r := oracle.Ratios[i]; r == nil || !closeRelative(*r, 1) {
			t.Errorf("%q is read as %q, which the library does not equate", p[0], p[1])
		}
	}
	if len(pairs) < 150 {
		t.Errorf("only %d readings compared", len(pairs))
	}
}

// TestAgainstLHC compares validity and every pairwise factor with the NLM's
// library. What differs must be one of the stated policies.
func TestAgainstLHC(t *testing.T) {
	units := All()
	list := make([]string, 2*len(units))
	for i, u := range units {
		list[i] = u.Code()
		list[len(units)+i] = arbitrary.Replace(u.Code())
	}
	var oracle struct {
		Valid   []bool
		Factors [][]*float64
	}
	askLHC(t, map[string]any{"codes": list}, &oracle)
	compared := 0
	for i, from := range units {
		if !oracle.Valid[i] {
			t.Errorf("%q is no valid UCUM", from.Code())
		}
		for j, to := range units {
			got, ok := Factor(from, to)
			if measures[from].affine || measures[to].affine {
				got, ok = Convert(1, from, to)
			}
			theirs := oracle.Factors[i][j]
			if measures[from].arbitrary() && measures[to].arbitrary() {
				theirs = oracle.Factors[len(units)+i][len(units)+j]
			}
			switch {
			case !ok && theirs == nil:
			case !ok:
				if !refusedByPolicy(from, to) {
					t.Errorf("%q to %q: refused here, %v there", from.Code(), to.Code(), *theirs)
				}
			case theirs == nil:
				t.Errorf("%q to %q: %v here, refused there", from.Code(), to.Code(), got)
			default:
				compared++
				if math.Abs(got-*theirs) > 1e-9*math.Abs(got)+1e-9 && !closeRelative(got, *theirs) {
					t.Errorf("%q to %q: %v here, %v there", from.Code(), to.Code(), got, *theirs)
				}
			}
		}
	}
	t.Logf("%d units, %d factors compared", len(units), compared)
	if compared < 700 {
		t.Errorf("only %d factors compared", compared)
	}
}

func closeRelative(a, b float64) bool {
	return math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b))
}

// arbitrary writes grams and kelvins for arbitrary units, of which the library converts
// none, not even milliunits of one procedure into units of the same.
var arbitrary = strings.NewReplacer("[IU]", "g", "[arb'U]", "K")

func (m measure) arbitrary() bool { return m.dim[dimInternational] != 0 || m.dim[dimArbitrary] != 0 }

// refusedByPolicy: UCUM takes moles and equivalents for pure numbers, pH for a
// concentration, and ignores annotations; here amounts, equivalents, counts
// and pH are kept apart, and FEU is not DDU.
func refusedByPolicy(from, to Unit) bool {
	a, b := measures[from], measures[to]
	if a.tag != b.tag || a.dim[dimPH] != b.dim[dimPH] || a.arbitrary() != b.arbitrary() {
		return true
	}
	return a.dim[dimAmount] != b.dim[dimAmount] || a.dim[dimEquivalent] != b.dim[dimEquivalent]
}
