package evidence

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	doiForm  = regexp.MustCompile(`^10\.\d{4,}/\S+$`)
	pmidForm = regexp.MustCompile(`^\d{6,8}$`)
)

func TestReferencesAreCompleteAndUnique(t *testing.T) {
	seen := map[ID]bool{}
	dois := map[string]ID{}
	for _, r := range All() {
		if seen[r.ID] || r.ID == "" || strings.ToLower(string(r.ID)) != string(r.ID) || strings.ContainsAny(string(r.ID), " _") {
			t.Errorf("%q: id empty, repeated or not in kebab case", r.ID)
		}
		seen[r.ID] = true
		if r.Short == "" || r.Title == "" || r.Read == "" {
			t.Errorf("%s: short name, title and what was read must be said", r.ID)
		}
		if r.DOI != "" && (!doiForm.MatchString(r.DOI) || dois[r.DOI] != "") {
			t.Errorf("%s: DOI %q is malformed or also that of %s", r.ID, r.DOI, dois[r.DOI])
		}
		dois[r.DOI] = r.ID
		if r.PMID != "" && !pmidForm.MatchString(r.PMID) {
			t.Errorf("%s: PMID %q", r.ID, r.PMID)
		}
		if got, ok := Get(r.ID); !ok || got != r {
			t.Errorf("Get(%q) = %v, %v", r.ID, got, ok)
		}
		if strings.HasPrefix(string(r.ID), "policy") != (r.Status == Policy) {
			t.Errorf("%s: the status %q does not fit the name", r.ID, r.Status)
		}
	}
	if _, ok := Get("no such reference"); ok {
		t.Error("an unknown id is found")
	}
	if delete(dois, ""); len(dois) < 25 {
		t.Errorf("only %d DOIs", len(dois))
	}
}

// Every DOI and PMID stands in the evidence files, and none next to the mark
// UNVERIFIED.
func TestIdentifiersStandInTheEvidence(t *testing.T) {
	dir := filepath.Join("..", "..", "shared", "evidence")
	text := ""
	for _, name := range []string{"scores.md", "immune.md", "amendments.md", "therapy.md", "reference/README.md", "reference/reference_intervals.csv", "reference/context_not_intervals.csv"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Skipf("the evidence files are not here (%v)", err)
		}
		text += string(data)
	}
	for _, r := range All() {
		if r.DOI == "" && r.PMID == "" {
			continue
		}
		found := false
		for _, key := range doiForms(r) {
			i := strings.Index(text, key)
			if i < 0 {
				continue
			}
			found = true
			if after := text[i+len(key):]; strings.HasPrefix(strings.TrimLeft(after, " "), "UNVERIFIED") {
				t.Errorf("%s: %s is marked UNVERIFIED", r.ID, key)
			}
		}
		if !found {
			t.Errorf("%s: neither its DOI %q nor its PMID %q stands in the evidence files", r.ID, r.DOI, r.PMID)
		}
		if r.DOI != "" && r.PMID != "" && !strings.Contains(text, r.PMID) {
			t.Errorf("%s: PMID %s does not stand in the evidence files", r.ID, r.PMID)
		}
	}
}

// doiForms are the ways the files write a reference: whole, or from the suffix
// on ("s13054-020-2830-x", "INF.0000000000001990").
func doiForms(r Reference) []string {
	var out []string
	if r.DOI != "" {
		out = append(out, r.DOI)
		if _, suffix, ok := strings.Cut(r.DOI, "/"); ok && len(suffix) > 12 {
			out = append(out, suffix)
		}
	}
	if r.PMID != "" {
		out = append(out, r.PMID)
	}
	return out
}

func TestStatuses(t *testing.T) {
	for s := Run; s <= Unverified; s++ {
		if s.String() == "" || s.Ships() != (s != Unverified) {
			t.Errorf("status %d: %q, ships %v", s, s, s.Ships())
		}
	}
	if Status(99).String() != "unknown status" || Status(99).Ships() {
		t.Error("a number outside the list is a status")
	}
}
