package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/eventlog/sqlite"
	"stormglass/intake/saytest"
)

// TestThePagesSayWhatHappens runs the console blocks of the README and of the
// pages on formats. A block with a language and a file name (```csv chart.csv)
// is a file that the commands find; the folder ward
// holds a small event log. In what a command prints, "…"
// stands for the rest of a line, a line of it alone for any lines.
func TestThePagesSayWhatHappens(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	for page, least := range map[string]int{"README.md": 1, "docs/formats.md": 8, "docs/formats-stories.md": 3, "docs/formats-reference.md": 4, "docs/formats-panels.md": 9, "docs/formats-menu.md": 3} {
		t.Run(page, func(t *testing.T) {
			blocks := saytest.Blocks(t, filepath.Join(root, page))
			dir := t.TempDir()
			for _, name := range []string{"testdata", "docs"} {
				if err := os.Symlink(filepath.Join(root, name), filepath.Join(dir, name)); err != nil {
					t.Fatal(err)
				}
			}
			l, err := sqlite.Open(t.Context(), filepath.Join(dir, "ward"), sqlite.Options{})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { l.Close() })
			if _, err := l.Append(t.Context(), logEntries()[:2]); err != nil {
				t.Fatal(err)
			}
			t.Chdir(dir)
			for _, b := range blocks {
				if words := strings.Fields(b.Kind); len(words) == 2 {
					put(t, dir, words[1], b.Text)
				}
			}
			ran := 0
			for _, b := range blocks {
				if b.Kind == "console" {
					ran += runConsole(t, b.Text)
				}
			}
			if ran < least {
				t.Errorf("only %d commands", ran)
			}
		})
	}
}

// TestStoriesOfThePage runs every story of the pages, those meant to fail apart.
func TestStoriesOfThePage(t *testing.T) {
	ran := 0
	docs := filepath.Join("..", "..", "docs")
	for _, b := range append(saytest.Blocks(t, filepath.Join(docs, "formats-stories.md")), saytest.Blocks(t, filepath.Join(docs, "stuck-state.md"))...) {
		kind, name, _ := strings.Cut(b.Kind, " ")
		if kind != "story" || name == "wrong.story" || name == "typo.story" {
			continue
		}
		ran++
		file := put(t, t.TempDir(), name, b.Text)
		if code, out, errs := runCommand(t, "", "rules", "test", file); code != exitOK {
			t.Errorf("%s: exit %d\n%s%s", name, code, out, errs)
		}
	}
	if ran < 5 {
		t.Errorf("only %d stories", ran)
	}
}

// TestTheListsOfThePagesAreComplete: every word that a story, a table or the
// JSON may hold is explained.
func TestTheListsOfThePagesAreComplete(t *testing.T) {
	read := func(name string) string {
		b, err := os.ReadFile(filepath.Join("..", "..", "docs", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	stories, formats := read("formats-stories.md"), read("formats.md")
	explained := func(page, word string) bool {
		return regexp.MustCompile("(?m)^\\| [^|]*`" + regexp.QuoteMeta(word) + "`[^|]* \\|").MatchString(page)
	}
	for i := range int(event.FactEnd) {
		if k := event.Fact(i).Key(); !explained(stories, k) {
			t.Errorf("the fact %s is not explained", k)
		}
	}
	for i := range int(event.SupportEnd) {
		if k := event.SupportKind(i).Key(); !explained(stories, k) {
			t.Errorf("the support %s is not explained", k)
		}
	}
	for i := range int(event.FeedEnd) {
		if k := event.FeedKind(i).Key(); !explained(stories, k) {
			t.Errorf("the feed %s is not explained", k)
		}
	}
	for r := analyte.Measured; r.Key() != "invalid"; r++ {
		if !explained(formats, r.Key()) {
			t.Errorf("the reason %s is not explained", r.Key())
		}
	}
}

// runConsole runs the commands of one block and compares what they print.
func runConsole(t *testing.T, block string) int {
	t.Helper()
	var command string
	var want []string
	ran := 0
	check := func() {
		if command == "" {
			return
		}
		ran++
		got, skipped := runLine(t, command)
		if skipped {
			return
		}
		if !printedAs(strings.Join(want, "\n")).MatchString(got) {
			t.Errorf("$ %s\ngot\n%s\nwant\n%s", command, got, strings.Join(want, "\n"))
		}
	}
	for _, line := range strings.Split(strings.TrimSuffix(block, "\n"), "\n") {
		if rest, ok := strings.CutPrefix(line, "$ "); ok {
			check()
			command, want = rest, nil
			continue
		}
		want = append(want, line)
	}
	check()
	return ran
}

// printedAs makes a pattern of what a page prints.
func printedAs(text string) *regexp.Regexp {
	var b strings.Builder
	b.WriteString(`^`)
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if strings.TrimSpace(l) == "…" {
			b.WriteString(`(?:.*\n)*?`)
			continue
		}
		parts := strings.Split(l, "…")
		for j := range parts {
			parts[j] = regexp.QuoteMeta(parts[j])
		}
		b.WriteString(strings.Join(parts, `.*?`))
		if text != "" || i < len(lines)-1 {
			b.WriteString(`\n`)
		}
	}
	b.WriteString(`$`)
	return regexp.MustCompile(b.String())
}

// runLine runs `stormglass … [| jq …] [> file]` and returns what the terminal
// shows, the exit code last if it is not 0.
func runLine(t *testing.T, line string) (shown string, skipped bool) {
	t.Helper()
	line = strings.TrimPrefix(strings.TrimPrefix(line, "go run ./cmd/"), "./")
	line, filter, piped := strings.Cut(line, " | ")
	line, file, redirected := strings.Cut(line, " > ")
	args, ok := strings.CutPrefix(line, "stormglass ")
	if !ok {
		t.Fatalf("%q is no stormglass command", line)
	}
	var out bytes.Buffer
	errs := &out
	if piped || redirected {
		errs = &bytes.Buffer{}
	}
	code := run(context.Background(), &streams{in: strings.NewReader(""), out: &out, err: errs}, shellWords(args))
	if redirected {
		put(t, ".", file, out.String())
		out.Reset()
	}
	if piped {
		if _, err := exec.LookPath("jq"); err != nil {
			t.Log("jq is not installed: " + filter + " is not run")
			return "", true
		}
		jq := exec.Command("sh", "-c", filter)
		jq.Stdin = bytes.NewReader(out.Bytes())
		shown, err := jq.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v", filter, err)
		}
		out.Reset()
		out.Write(shown)
	}
	if errs != &out {
		out.Write(errs.Bytes())
	}
	if code != exitOK {
		fmt.Fprintf(&out, "[exit code %d]\n", code)
	}
	return out.String(), false
}

// shellWords splits at spaces outside quotes.
func shellWords(s string) []string {
	var out []string
	for _, m := range regexp.MustCompile(`'[^']*'|"[^"]*"|\S+`).FindAllString(s, -1) {
		out = append(out, strings.Trim(m, `'"`))
	}
	return out
}

// TestLinksLeadSomewhere: every relative link of a page names a file that is
// there, and a heading that the file has.
func TestLinksLeadSomewhere(t *testing.T) {
	root := filepath.Join("..", "..")
	pages, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	link := regexp.MustCompile(`\]\(([^)#\s]*)(#[^)\s]*)?\)`)
	for _, page := range append(pages, filepath.Join(root, "README.md"), filepath.Join(root, "CHANGELOG.md")) {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			target := page
			if m[1] != "" {
				target = filepath.Join(filepath.Dir(page), m[1])
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s: %s leads nowhere", page, m[0])
			} else if m[2] != "" && !hasHeading(t, target, m[2][1:]) {
				t.Errorf("%s: %s: there is no such heading", page, m[0])
			}
		}
	}
}

// hasHeading reports whether a page has a heading with this anchor.
func hasHeading(t *testing.T, page, anchor string) bool {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		if !strings.HasPrefix(line, "#") {
			continue
		}
		title := strings.ToLower(strings.TrimSpace(strings.TrimLeft(line, "#")))
		title = regexp.MustCompile(`[^\p{L}\p{N} _-]`).ReplaceAllString(title, "")
		if strings.ReplaceAll(title, " ", "-") == anchor {
			return true
		}
	}
	return false
}

// TestDependenciesAreListed: docs/dependencies.md names every module that
// go.mod requires directly, and no other.
func TestDependenciesAreListed(t *testing.T) {
	mod, err := os.ReadFile(filepath.Join("..", "..", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "dependencies.md"))
	if err != nil {
		t.Fatal(err)
	}
	required := map[string]bool{"honnef.co/go/tools": true} // a tool, and so indirect
	for _, m := range regexp.MustCompile(`(?m)^(?:require )?\s*([a-z0-9.-]+\.[a-z]+/\S+) v\S+$`).FindAllStringSubmatch(string(mod), -1) {
		required[m[1]] = true
		if !bytes.Contains(page, []byte(m[1])) {
			t.Errorf("%s is not explained", m[1])
		}
	}
	if len(required) < 5 {
		t.Fatalf("only %d direct requirements: %v", len(required), required)
	}
	for _, m := range regexp.MustCompile(`(?:github\.com|modernc\.org|golang\.org|honnef\.co)/[A-Za-z0-9/._-]+`).FindAllString(string(page), -1) {
		if !required[m] {
			t.Errorf("%s is explained, but not required", m)
		}
	}
}
