package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stormglass/cohort"
)

func TestCohortTrajectories(t *testing.T) {
	dir := t.TempDir()
	in, out, sum := filepath.Join(dir, "in.csv"), filepath.Join(dir, "out.csv"), filepath.Join(dir, "sum.csv")
	// A 2-year-old: lactate 6 is 1 point of Phoenix, 12 are 2; platelets 80 one
	// more; "high" says nothing.
	if err := os.WriteFile(in, []byte("patient,time,birth_date,lactate,platelets,bed\nA,2026-03-01 08:00,2024-01-15,6,,3\nA,2026-03-01 09:00,,12,80,3\nA,2026-03-01 10:00,,high,,3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	code, text, e := runCommand(t, "", "cohort", "trajectories", "--rules", "phoenix", "--out", out, "--summary", sum, in)
	if code != exitPartial || text != "" {
		t.Errorf("%d %q\n%s", code, text, e)
	}
	rows, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.TrimSpace(string(rows)), "\n")
	if len(got) != 4 || !strings.HasPrefix(got[0], "patient,stay,time,hour,phoenix,phoenix.lo,") || !strings.HasPrefix(got[1], "A,,2026-03-01T08:00:00Z,0,1,1,") ||
		!strings.HasPrefix(got[2], "A,,2026-03-01T09:00:00Z,1,3,3,") || !strings.HasPrefix(got[3], "A,,2026-03-01T10:00:00Z,2,3,3,") {
		t.Errorf("%s", rows)
	}
	if s, err := os.ReadFile(sum); err != nil || strings.Count(string(s), "\n") != 2 {
		t.Errorf("%v %s", err, s)
	}
	for _, s := range []string{"1 file, 3 rows read; 1 stay, 2 patient-hours, 3 rows written", "3 values of 1 column or item", "bed", `line 4, column lactate`, "1 cell or row could not be used"} {
		if !strings.Contains(e, s) {
			t.Errorf("%q is not in\n%s", s, e)
		}
	}
	list, _ := filepath.Glob(filepath.Join(dir, "*.part"))
	if len(list) != 0 {
		t.Errorf("left: %v", list)
	}
}

func TestCohortErrors(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in.csv")
	if err := os.WriteFile(in, []byte("patient,time,birth_date,lactate\nA,2026-03-01 08:00,2024-01-15,6\nB,2026-03-01 08:00,2024-01-15,6\nA,2026-03-01 09:00,,6\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out.csv")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{nil, exitUsage, "cohort trajectories"},
		{[]string{"trajectories"}, exitUsage, "at least one file"},
		{[]string{"trajectories", "--rules", "nosuch", in}, exitUsage, "phoenix"},
		{[]string{"trajectories", "--every", "5h", in}, exitUsage, "divides a day"},
		{[]string{"trajectories", "--every", "soon", in}, exitUsage, "divides a day"},
		{[]string{"trajectories", "--columns", "nosuch.csv", in}, exitFailed, "cinc2019, race, misc, mimic"},
		{[]string{"trajectories", "--out", filepath.Join(dir, "x.xlsx"), in}, exitUsage, ".parquet"},
		{[]string{"trajectories", "--out", out, "--summary", out, in}, exitUsage, "files of their own"},
		{[]string{"trajectories", "--threshold", "phoenix=99", in}, exitUsage, "from 1 to 13"},
		{[]string{"trajectories", "--threshold", "nosuch=2", in}, exitUsage, "no score"},
		{[]string{"trajectories", "--workers", "-1", in}, exitUsage, "--workers"},
		{[]string{"trajectories", "no-such-file.csv"}, exitFailed, "no-such-file.csv"},
		{[]string{"trajectories", "--rules", "phoenix", "--out", out, in}, exitFailed, "line 4: patient \"A\" comes again"},
	} {
		code, _, e := runCommand(t, "", append([]string{"cohort"}, c.args...)...)
		if code != c.code || !strings.Contains(e, c.says) {
			t.Errorf("%v: %d %q", c.args, code, e)
		}
	}
	if list, _ := filepath.Glob(filepath.Join(dir, "out*")); len(list) != 0 {
		t.Errorf("left: %v", list)
	}
	if code, _, e := runCommand(t, "", "cohort", "trajectories", "--rules", "phoenix", "--sort", "--out", out, in); code != exitOK {
		t.Errorf("sorted: %d %s", code, e)
	}
}

// Ctrl-C ends with its own code and leaves no file.
func TestCohortInterrupted(t *testing.T) {
	dir := t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	stop()
	var text, e bytes.Buffer
	code := run(ctx, &streams{in: strings.NewReader(""), out: &text, err: &e}, []string{"cohort", "trajectories", "--rules", "phoenix", "--out", filepath.Join(dir, "o.csv"), filepath.Join("..", "..", "testdata", "readme.csv")})
	if code != exitInterrupted {
		t.Errorf("%d %s", code, e.String())
	}
	if list, _ := os.ReadDir(dir); len(list) != 0 {
		t.Errorf("left: %v", list)
	}
}

func TestCohortProgress(t *testing.T) {
	got := cohortProgress(cohort.Progress{Stays: 10, Hours: 400, Read: 25, Size: 100}, 4*time.Second)
	if got != "10 stays, 400 patient-hours, 100 hours/s, 25 %, 12s left" {
		t.Error(got)
	}
	if got = cohortProgress(cohort.Progress{Sorting: true, Read: 50, Size: 100}, time.Second); got != "bringing rows together, 50 %" {
		t.Error(got)
	}
}
