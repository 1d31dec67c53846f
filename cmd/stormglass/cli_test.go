package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// put writes a file into dir and returns its path.
func put(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// noise is what a file of random bytes looks like; it also tries to steer the
// terminal.
const noise = "\x1b]0;owned\x07\x00\xff\xfe\x80 \"half\x1b[2J\r\nmore\x00\xc3(\n"

func TestHelpOfEveryCommand(t *testing.T) {
	flagName := regexp.MustCompile(`--[a-z][a-z-]*`)
	for _, c := range commands() {
		code, out, errs := runCommand(t, "", "help", c.name)
		code2, out2, _ := runCommand(t, "", c.name, "--help")
		if code != exitOK || code2 != exitOK || errs != "" || out != out2 {
			t.Errorf("%s: exit %d and %d, %q", c.name, code, code2, errs)
		}
		if !strings.HasPrefix(out, "stormglass "+c.name+": "+c.summary+"\n") || !strings.Contains(out, "\nExamples:\n") || !strings.Contains(out, "\nExit codes: ") {
			t.Errorf("%s: the help lacks a part\n%s", c.name, out)
		}
		_, flags, _ := strings.Cut(out, "\nFlags:\n")
		flags, _, _ = strings.Cut(flags, "\nExamples:\n")
		for _, line := range strings.Split(strings.TrimRight(flags, "\n"), "\n") {
			if words := strings.Fields(line); len(words) == 1 || len(words) == 2 && strings.ToUpper(words[1]) == words[1] {
				t.Errorf("%s: a flag without a word on what it does: %q", c.name, line)
			}
		}
		for _, e := range c.examples {
			own, _, _ := strings.Cut(e, "| jq")
			if !strings.Contains(own, "stormglass ") {
				t.Errorf("%s: %q is no example of a stormglass command", c.name, e)
			}
			verb, _, _ := strings.Cut(own[strings.Index(own, "stormglass ")+len("stormglass "):], " ")
			_, page, _ := runCommand(t, "", "help", verb)
			for _, f := range flagName.FindAllString(own, -1) {
				if !strings.Contains(page, "  "+f+" ") {
					t.Errorf("%s: the example %q has %s, which %s does not know", c.name, e, f, verb)
				}
			}
		}
	}
	if code, out, _ := runCommand(t, ""); code != exitOK || !strings.Contains(out, "stormglass demo") {
		t.Errorf("without arguments: %d", code)
	}
}

func TestWrongCommandLines(t *testing.T) {
	file := put(t, t.TempDir(), "a.csv", "patient,time,analyte,value,unit\n7,2026-03-01 08:00,platelets,95,10*3/uL\n")
	for _, c := range []struct {
		says string
		args []string
	}{
		{`there is no command "asess" (did you mean assess?)`, []string{"asess"}},
		{`there is no command "scoer" (did you mean score?)`, []string{"help", "scoer"}},
		{"there is no flag --jsn (did you mean --json?); see `stormglass assess --help`", []string{"assess", "--jsn", file}},
		{"there is no flag --whatsoever; see", []string{"score", "--whatsoever"}},
		{"--at needs a value", []string{"assess", file, "--at"}},
		{`--beds "many"`, []string{"demo", "--beds", "many"}},
		{"name at least one file", []string{"assess"}},
		{"exclude each other", []string{"assess", "--json", "--html", file}},
		{`--at "yesterday" is no time; write 2026-03-01T12:00:00Z`, []string{"assess", "--at", "yesterday", file}},
		{`--known-at "1 March"`, []string{"assess", "--known-at", "1 March", file}},
		{`--tz "Mars/Base" is no time zone`, []string{"assess", "--tz", "Mars/Base", file}},
		{`--epoch is s or ms, not "h"`, []string{"assess", "--epoch", "h", file}},
		{"one file at a time", []string{"score", file, file}},
		{"--workers is a number from 1, not -3", []string{"score", "--workers", "-3", file}},
		{"say what to do", []string{"rules"}},
		{"show which rule?", []string{"rules", "show"}},
		{"test which stories?", []string{"rules", "test"}},
		{"pages into which folder?", []string{"rules", "pages"}},
		{"write: replay --data DIR", []string{"replay"}},
		{"--data DIR is required", []string{"serve"}},
		{`--tz "Nowhere"`, []string{"serve", "--data", t.TempDir(), "--tz", "Nowhere"}},
		{`--mllp-allow "ten" is no address; write 10.0.0.5 or 10.0.0.0/24`, []string{"serve", "--data", t.TempDir(), "--mllp-allow", "ten"}},
		{"refused to listen beyond loopback", []string{"serve", "--data", t.TempDir(), "--http", "0.0.0.0:0"}},
		{"refused to listen beyond loopback", []string{"serve", "--data", t.TempDir(), "--mllp", "0.0.0.0:0"}},
		{`--start "noon" is no time`, []string{"simulate", "--start", "noon"}},
		{`unexpected argument "more"`, []string{"version", "more"}},
		{`unexpected argument "more"`, []string{"demo", "more"}},
	} {
		code, out, errs := runCommand(t, "", c.args...)
		if code != exitUsage || out != "" || !strings.Contains(errs, c.says) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%q: exit %d, %q, wants %q in\n%s", c.args, code, out, c.says, errs)
		}
	}
}

// TestFilesThatCannotBeRead: the message names the file and what is wrong, one
// line per fault, and no byte of the file steers the terminal.
func TestFilesThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	none, empty, junk := filepath.Join(dir, "none"), put(t, dir, "empty", ""), put(t, dir, "junk", noise)
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte(noise))
	_ = z.Close()
	gz, cut := put(t, dir, "junk.gz", packed.String()), put(t, dir, "cut.csv.gz", packed.String()[:20])
	msg, doc := put(t, dir, "cut.hl7", "MSH|^~\\&|LIS"), put(t, dir, "cut.json", `{"resourceType": "Bundle",`)
	good := put(t, dir, "good.csv", "patient,time,analyte,value,unit\n7,2026-03-01 08:00,platelets,95,10*3/uL\n")
	folder := filepath.Join(dir, "folder")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	wide := put(t, dir, "utf16.csv", "\xff\xfep\x00a\x00t\x00")
	for _, c := range []struct {
		file, says string
		args       []string
	}{
		{none, "no such file", []string{"assess"}},
		{empty, "the table is empty", []string{"assess"}},
		{junk, "it holds binary data", []string{"assess"}},
		{gz, "it holds binary data", []string{"assess"}},
		{cut, "unexpected EOF", []string{"assess"}},
		{msg, "the message type is missing", []string{"assess"}},
		{doc, "is it cut off?", []string{"assess"}},
		{folder, "there are no files to read in it", []string{"assess"}},
		{wide, "save it as UTF-8", []string{"assess"}},
		{none, "no such file", []string{"assess", good, "--codes"}},
		{junk, "--codes: ", []string{"assess", good, "--codes"}},
		{empty, "there is no header", []string{"assess", good, "--codes"}},
		{none, "no such file", []string{"assess", good, "--columns"}},
		{junk, "column map", []string{"assess", good, "--columns"}},
		{none, "no such file", []string{"score"}},
		{empty, "the file is empty", []string{"score"}},
		{junk, "holds binary data", []string{"score"}},
		{gz, "holds binary data", []string{"score"}},
		{msg, "score reads CSV", []string{"score"}},
		{doc, "score reads CSV", []string{"score"}},
		{wide, "save it as UTF-8", []string{"score"}},
		{folder, "is a directory", []string{"score"}},
		{none, "no such file", []string{"score", good, "--columns"}},
		{junk, "column map", []string{"score", good, "--columns"}},
		{none, "no such file", []string{"rules", "test"}},
		{empty, "begin with `story TITLE`", []string{"rules", "test"}},
		{junk, "begin with `story TITLE`", []string{"rules", "test"}},
		{folder, "no *.story file", []string{"rules", "test"}},
		{none, "no event log", []string{"log", "verify"}},
		{folder, "no event log", []string{"log", "count"}},
		{none, "no event log", []string{"replay", "--data"}},
		{none, "no event log", []string{"backup", "--out", filepath.Join(dir, "copy.db"), "--data"}},
		{none, "no such file", []string{"restore", "--data", filepath.Join(dir, "new"), "--from"}},
		{junk, "junk", []string{"restore", "--data", filepath.Join(dir, "new"), "--from"}},
		{none, "no such file", []string{"serve", "--data", filepath.Join(dir, "ward"), "--codes"}},
		{none, "no such file", []string{"serve", "--data", filepath.Join(dir, "ward"), "--tokens"}},
	} {
		code, out, errs := runCommand(t, "", append(c.args, c.file)...)
		if code != exitFailed || out != "" || !strings.Contains(errs, c.says) || !strings.Contains(errs, filepath.Base(c.file)) {
			t.Errorf("%q %s: exit %d, %q, wants %q in\n%s", c.args, filepath.Base(c.file), code, out, c.says, errs)
		}
		for _, r := range errs {
			if r < ' ' && r != '\n' || r == 0x7f || r == 0xfffd {
				t.Errorf("%q %s: %U reaches the terminal", c.args, filepath.Base(c.file), r)
			}
		}
	}
	for _, left := range []string{"copy.db", filepath.Join("new", "log.db")} {
		if _, err := os.Stat(filepath.Join(dir, left)); err == nil {
			t.Errorf("%s was left behind", left)
		}
	}
}

// breaker cancels while it is read: work that is under way is interrupted.
type breaker struct {
	text  io.Reader
	reads int
	stop  context.CancelFunc
}

func (b *breaker) Read(p []byte) (int, error) {
	if b.reads--; b.reads < 0 {
		b.stop()
	}
	return b.text.Read(p[:min(len(p), 4096)])
}

func TestInterrupted(t *testing.T) {
	_, folder := storedLog(t)
	dir := t.TempDir()
	long := "patient,time,analyte,value,unit\n" + strings.Repeat("7,2026-03-01 08:00,platelets,95,10*3/uL\n", 20000)
	rows := "id,age\n" + strings.Repeat("7,30\n", 200000)
	story := put(t, dir, "a.story", "story A\nat 0:00\n  expect phoenix.sepsis undetermined\n")
	for _, c := range []struct {
		in    string
		reads int
		args  []string
	}{
		{long, 3, []string{"assess", "--json", "-"}},
		{rows, 3, []string{"score", "-"}},
		{"", -1, []string{"assess", put(t, dir, "long.csv", long)}},
		{"", -1, []string{"simulate", "--hours", "6"}},
		{"", -1, []string{"simulate", "--hours", "6", "--out", filepath.Join(dir, "out")}},
		{"", -1, []string{"log", "verify", folder}},
		{"", -1, []string{"log", "export", folder}},
		{"", -1, []string{"rules", "test", story}},
		{"", -1, []string{"backup", "--data", folder, "--out", filepath.Join(dir, "copy.db")}},
	} {
		ctx, stop := context.WithCancel(t.Context())
		var out, errs bytes.Buffer
		in := &breaker{strings.NewReader(c.in), c.reads, stop}
		if c.reads < 0 {
			stop()
		}
		code := run(ctx, &streams{in: in, out: &out, err: &errs}, c.args)
		stop()
		if code != exitInterrupted || !strings.HasSuffix(errs.String(), c.args[0]+": interrupted\n") {
			t.Errorf("%q: exit %d, %s", c.args, code, errs.String())
		}
		if n := strings.LastIndexByte(out.String(), '\n'); n != out.Len()-1 {
			t.Errorf("%q: the output ends within a line", c.args)
		}
	}
	left, err := filepath.Glob(filepath.Join(dir, "out", "*"))
	hidden, _ := filepath.Glob(filepath.Join(dir, "out", ".*"))
	if err != nil || len(left)+len(hidden) > 0 {
		t.Errorf("left behind: %v %v", left, hidden)
	}
	if _, err := os.Stat(filepath.Join(dir, "copy.db")); err == nil {
		t.Error("an interrupted backup has its name")
	}
}

func TestVersion(t *testing.T) {
	code, out, _ := runCommand(t, "", "--version")
	code2, js, _ := runCommand(t, "", "version", "--json")
	var v struct{ Version, Ruleset string }
	if err := json.Unmarshal([]byte(js), &v); err != nil || code != exitOK || code2 != exitOK {
		t.Fatal(err, code, code2)
	}
	if !strings.HasPrefix(out, "stormglass "+v.Version+" ") || !strings.Contains(out, v.Ruleset) || len(v.Ruleset) != 64 {
		t.Errorf("%s\n%s", out, js)
	}
	log, err := os.ReadFile(filepath.Join("..", "..", "CHANGELOG.md"))
	if err != nil || !bytes.Contains(log, []byte("\n## "+version)) {
		t.Errorf("CHANGELOG.md does not know version %s (%v)", version, err)
	}
}

// A flag may stand anywhere; after -- nothing is a flag.
func TestFlagsStandAnywhere(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "-odd.csv", "id,age\n1,30\n")
	t.Chdir(dir)
	code, out, errs := runCommand(t, "", "score", "--rules", "phoenix.sepsis", "--", "-odd.csv")
	if code != exitOK || out != "id,phoenix.sepsis\n1,undetermined\n" {
		t.Errorf("exit %d, %q, %s", code, out, errs)
	}
	code, out2, _ := runCommand(t, "", "score", "./-odd.csv", "--rules", "phoenix.sepsis")
	if code != exitOK || out2 != out {
		t.Errorf("exit %d, %q", code, out2)
	}
}
