package main

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const workdays = "analyte,assay,turnaround,days,hours\nferritin,,1h,,\nhla_dr,quantibrite,4h,Mon-Fri,08:00-16:00\n"

func menuPath(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func turnaround(t *testing.T, args ...string) turnaroundReport {
	t.Helper()
	code, out, e := runCommand(t, "", append([]string{"rules", "turnaround", "--json"}, args...)...)
	if code != exitOK {
		t.Fatalf("%d: %s", code, e)
	}
	var r turnaroundReport
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestTurnaroundAgainstTheWeekByHand: HLA-DR Mon–Fri 08:00–16:00 with 4 h, drawn at
// once. A share of 40/168 of the onsets falls into open hours (4 h); the others
// wait evenly for up to 16 h in the four nights (64/168) and up to 64 h over the
// weekend (64/168). Hence 24 h hold for waits up to 20 h: 40 + 64 + 20 = 124/168,
// 48 h for 40 + 64 + 44 = 148/168, 72 h for all. The median wait x solves
// 40 + 5x = 84: 8.8 h. With runs on every day at any hour it is always 4 h.
func TestTurnaroundAgainstTheWeekByHand(t *testing.T) {
	menu := menuPath(t, "workdays.csv", workdays)
	always := menuPath(t, "always.csv", "analyte,turnaround\nferritin,1h\nhla_dr,4h\n")
	r := turnaround(t, "--menu", menu, "--against", always, "--delay", "0m", "--n", "40000", "--seed", "7")
	m := r.Menus[0]
	near := func(what string, got, want, by float64) {
		t.Helper()
		if d := got - want; d > by || d < -by {
			t.Errorf("%s %v, by hand %v", what, got, want)
		}
	}
	// standard error of a share of 40,000 is at most 0.0025
	near("within 24 h", m.State.In24, 124.0/168, 0.01)
	near("within 48 h", m.State.In48, 148.0/168, 0.01)
	near("within 72 h", m.State.In72, 1, 0)
	near("median", *m.State.Median, 12.8, 0.3)
	if len(m.Tests) != 2 || m.Tests[1].Analyte != "hla_dr" || m.Tests[1].Last != 1 || *m.Tests[0].Median != 1 {
		t.Errorf("%+v", m.Tests)
	}
	if s := r.Menus[1].State; *s.Median != 4 || *s.P95 != 4 || s.In24 != 1 {
		t.Errorf("%+v", s)
	}
	night := turnaround(t, "--menu", menu, "--delay", "0m", "--n", "2000", "--onset-profile", "night")
	if s := night.Menus[0].State; *s.P5 <= 4 {
		t.Errorf("at night the laboratory is closed: %+v", s)
	}
}

func TestTurnaroundIsDeterministic(t *testing.T) {
	menu := menuPath(t, "workdays.csv", workdays)
	run := func(seed string) string {
		code, out, e := runCommand(t, "", "rules", "turnaround", "--menu", menu, "--n", "500", "--seed", seed, "--delay", "30m/1h/4h")
		if code != exitOK {
			t.Fatal(e)
		}
		return out
	}
	first := run("3")
	if again := run("3"); again != first {
		t.Error("the same seed gives another table")
	}
	if run("4") == first {
		t.Error("the seed changes nothing")
	}
}

// TestTurnaroundOfWhatShips: typical turnarounds are never shown as a hospital's,
// PRECISE draws on day 2, and an assay that does not count never gives the state.
func TestTurnaroundOfWhatShips(t *testing.T) {
	code, out, _ := runCommand(t, "", "rules", "turnaround", "--n", "200")
	for _, want := range []string{"unverified, policy-turnaround): not this hospital's", "days and hours are not known", "(assumed: --delay)", "under 72 h from the classification", "bottleneck: hla_dr"} {
		if code != exitOK || !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	r := turnaround(t, "--state", "precise", "--n", "200")
	if r.Day != 2 || r.Menus[0].DayEnd == nil || len(r.Menus[0].Tests) != 3 || r.Menus[0].Hospital {
		t.Errorf("%+v", r)
	}
	other := menuPath(t, "mfi.csv", "analyte,turnaround\nferritin,1h\nhla_dr_mfi,1h\n")
	if m := turnaround(t, "--menu", other, "--n", "50").Menus[0]; m.State.Never != 1 || m.State.Median != nil || !strings.HasPrefix(m.Tests[1].Note, "not on the menu: never usable; a row for hla_dr") {
		t.Errorf("fluorescence stands for antibodies bound: %+v", m)
	}
}

// TestTurnaroundRestsOnWhatTheStateAsks: stuck rests on series of IL-6 and CXCL9;
// IDS on interferon γ and CXCL9 and not on the HLA-DR of EMBRACE; what has no
// typical turnaround is never usable until a menu has it.
func TestTurnaroundRestsOnWhatTheStateAsks(t *testing.T) {
	full := menuPath(t, "full.csv", "analyte,assay,turnaround\nil6,,1h\ncxcl9,elisa,2h\nifn_gamma,elisa,3h\nhla_dr,quantibrite,4h\n")
	for state, want := range map[string]string{"stuck": "il6 cxcl9", "stuck.state": "il6 cxcl9", "ids": "ifn_gamma cxcl9", "ids.state": "ifn_gamma cxcl9",
		"ids.embrace": "ifn_gamma cxcl9 hla_dr"} {
		r := turnaround(t, "--state", state, "--menu", full, "--n", "50")
		var tests []string
		for _, one := range r.Menus[0].Tests {
			tests = append(tests, one.Analyte)
		}
		slices.Sort(tests)
		by := strings.Fields(want)
		slices.Sort(by)
		if !slices.Equal(tests, by) || r.Menus[0].State.Never != 0 {
			t.Errorf("%s rests on %v, want %v; never %v", state, tests, by, r.Menus[0].State.Never)
		}
	}
	r := turnaround(t, "--state", "ids", "--n", "50")
	for _, one := range r.Menus[0].Tests {
		if one.Analyte == "ifn_gamma" && (one.Never != 1 || !strings.Contains(one.Note, "not on the menu: never usable; give your own menu with a row for ifn_gamma")) {
			t.Errorf("%+v", one)
		}
	}
	if r.Menus[0].State.Never != 1 {
		t.Errorf("usable without interferon γ: %+v", r.Menus[0].State)
	}
}

func TestTurnaroundPlot(t *testing.T) {
	path := filepath.Join(t.TempDir(), "t.svg")
	menu := menuPath(t, "a<b.csv", workdays)
	if code, _, e := runCommand(t, "", "rules", "turnaround", "--menu", menu, "--against", menu, "--n", "100", "--plot", path); code != exitOK {
		t.Fatal(e)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(b, new(struct{})); err != nil || strings.Count(string(b), "<path") != 2 {
		t.Errorf("%v\n%s", err, b)
	}
}

func TestTurnaroundRefuses(t *testing.T) {
	for _, c := range []struct {
		want string
		args []string
	}{
		{"--n 0: want 1", []string{"--n", "0"}},
		{`--delay "soon"`, []string{"--delay", "soon"}},
		{"--state nowhere: there is no such rule", []string{"--state", "nowhere"}},
		{`--onset-profile "moon"`, []string{"--onset-profile", "moon"}},
		{"menu: open", []string{"--menu", "missing.csv"}},
		{"rests on nothing that a laboratory measures", []string{"--state", "qsofa"}},
	} {
		code, _, e := runCommand(t, "", append([]string{"rules", "turnaround"}, c.args...)...)
		if code == exitOK || !strings.Contains(e, c.want) {
			t.Errorf("%v: %d %q", c.args, code, e)
		}
	}
	bad := menuPath(t, "bad.csv", "analyte,turnaround\nferritin,soon\n")
	if code, _, e := runCommand(t, "", "rules", "turnaround", "--menu", bad); code != exitFailed || !strings.Contains(e, "bad.csv:2: turnaround") {
		t.Errorf("%d %q", code, e)
	}
	if code, _, e := runCommand(t, "", "rules", "list", "--seed", "4"); code != exitUsage || !strings.Contains(e, "--seed belongs to `rules turnaround`") {
		t.Errorf("%d %q", code, e)
	}
}
