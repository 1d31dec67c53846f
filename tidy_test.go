// Package stormglass_test guards the shape of the code: who may import whom,
// a core without clock, file, network or map order, no init functions, nothing
// left behind, and nothing that names the machine it was written on.
package stormglass_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

const module = "stormglass/"

// allowed lists what each package may import of the project. A prefix ending
// in / covers the packages below it. What is not listed is forbidden.
var allowed = map[string][]string{
	"unit": {}, "evidence": {}, "plot": {},
	"analyte":  {"unit", "evidence"},
	"drug":     {"evidence"},
	"event":    {"analyte", "drug"},
	"dosing":   {"unit", "analyte", "drug", "event"},
	"specimen": {"analyte"}, "wallclock": {"event"},

	"timeline":              {"unit", "evidence", "analyte", "drug", "event"},
	"timeline/timelinetest": {"unit", "analyte", "drug", "event", "timeline"},
	"rule":                  {"unit", "evidence", "analyte"},
	"score/":                {"unit", "evidence", "analyte", "rule", "score/"},
	"endotype/":             {"unit", "evidence", "analyte", "drug", "event", "timeline", "rule", "score/psofa", "score/vital", "endotype/"},
	"therapy/":              {"unit", "evidence", "analyte", "drug", "event", "rule"},
	"assess":                {"unit", "evidence", "analyte", "drug", "event", "dosing", "timeline", "rule", "score/", "endotype/", "therapy/", "kinetics", "reference"},
	"kinetics":              {"evidence", "analyte", "event", "rule"},
	"differential":          {"unit", "evidence", "analyte", "drug", "event", "timeline", "rule", "assess"},
	"reference":             {"unit", "evidence", "analyte"},
	"nexttest":              {"unit", "evidence", "analyte", "event", "rule"},
	"trajectory":            {"event", "analyte", "rule", "evidence"},
	"immune":                {"unit", "evidence", "analyte", "drug", "event", "timeline", "rule", "assess", "endotype/", "kinetics", "reference", "nexttest", "differential"},
	"story":                 {"unit", "analyte", "drug", "event", "dosing", "specimen", "timeline", "rule", "reference", "assess", "trajectory"},

	"panel":   {"unit", "evidence"},
	"profile": {"panel", "evidence"},

	"mutant": {"analyte", "event", "rule", "endotype/", "assess", "story"},

	"eventlog":         {},
	"eventlog/logtest": {"eventlog"},
	"eventlog/sqlite":  {"eventlog"},
	"ward":             {"analyte", "event", "timeline", "assess", "eventlog"},

	"hl7":           {"unit", "analyte", "drug", "event", "dosing", "specimen", "wallclock"},
	"hl7/mllp":      {},
	"fhir":          {"unit", "analyte", "drug", "event", "dosing", "specimen", "wallclock"},
	"table":         {"unit", "analyte", "drug", "event", "dosing", "specimen", "wallclock"},
	"table/columns": {"unit", "analyte", "rule", "score/"},
	"cohort":        {"analyte", "drug", "event", "table", "timeline", "rule", "assess", "trajectory"},
	"intake":        {"analyte", "drug", "event", "hl7", "hl7/mllp", "fhir", "table"},
	"web":           {"unit", "evidence", "analyte", "drug", "event", "timeline", "rule", "assess", "trajectory", "kinetics", "reference", "nexttest", "differential", "immune", "ward", "eventlog", "plot"},
	"station":       {"analyte", "event", "timeline", "assess", "immune", "eventlog", "eventlog/sqlite", "ward", "web", "hl7", "hl7/mllp", "fhir"},
	"sim":           {"unit", "analyte", "drug", "event"},
}

// core is pure: no clock, no file, no network, no goroutine.
var core = []string{"unit", "evidence", "analyte", "drug", "event", "dosing", "timeline", "rule", "score/", "endotype/", "therapy/", "assess", "trajectory", "kinetics", "nexttest", "differential", "reference", "immune", "panel", "profile"}

// embeds are the packages of the core that carry data of their own in files of
// their folder, compiled in.
var embeds = []string{"reference"}

type source struct {
	path, pkg string
	file      *ast.File
	set       *token.FileSet
	text      string
	test      bool
}

func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules" || strings.HasPrefix(d.Name(), ".") && path != ".") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, path, b, parser.ParseComments)
		if err != nil {
			return err
		}
		out = append(out, source{path, filepath.ToSlash(filepath.Dir(path)), f, set, string(b), strings.HasSuffix(path, "_test.go")})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 50 {
		t.Fatalf("only %d Go files found: run from the root of the project", len(out))
	}
	return out
}

func under(pkg string, list []string) bool {
	for _, p := range list {
		if p == pkg || strings.HasSuffix(p, "/") && strings.HasPrefix(pkg, p) {
			return true
		}
	}
	return false
}

func rulesFor(pkg string) ([]string, bool) {
	if r, ok := allowed[pkg]; ok {
		return r, true
	}
	for p, r := range allowed {
		if strings.HasSuffix(p, "/") && strings.HasPrefix(pkg, p) {
			return r, true
		}
	}
	return nil, false
}

func TestImports(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || s.pkg == "." || strings.HasPrefix(s.pkg, "cmd/") || strings.HasSuffix(s.pkg, "test") && s.pkg != "eventlog/logtest" {
			continue
		}
		may, listed := rulesFor(s.pkg)
		if !listed {
			t.Errorf("%s: package %s is not in the list of this test; say what it may import", s.path, s.pkg)
			continue
		}
		for _, im := range s.file.Imports {
			name, _ := strconv.Unquote(im.Path.Value)
			own, ok := strings.CutPrefix(name, module)
			if ok && !under(own, may) {
				t.Errorf("%s imports %s, which the architecture forbids", s.path, own)
			}
		}
	}
}

func TestCoreIsPure(t *testing.T) {
	forbidden := map[string]bool{"os": true, "net": true, "net/http": true, "context": true, "log": true, "log/slog": true, "io/fs": true,
		"math/rand": true, "math/rand/v2": true, "sync": true, "sync/atomic": true, "embed": true, "database/sql": true, "syscall": true}
	for _, s := range sources(t) {
		if s.test || !under(s.pkg, core) || strings.HasSuffix(s.pkg, "test") {
			continue
		}
		for _, im := range s.file.Imports {
			if name, _ := strconv.Unquote(im.Path.Value); forbidden[name] && !(name == "embed" && under(s.pkg, embeds)) {
				t.Errorf("%s imports %s: the core reads no clock, file or network and shares no state", s.path, name)
			}
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				t.Errorf("%s: a goroutine in the core", s.set.Position(n.Pos()))
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && (n.Sel.Name == "Now" || n.Sel.Name == "Since" || n.Sel.Name == "Until") {
					t.Errorf("%s: time.%s in the core", s.set.Position(n.Pos()), n.Sel.Name)
				}
			}
			return true
		})
	}
}

func TestNothingLeftBehind(t *testing.T) {
	left := regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|XX` + `X|HA` + `CK)\b`)
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s: init function", s.path)
			}
		}
		if m := left.FindString(s.text); m != "" {
			t.Errorf("%s: %q left behind", s.path, m)
		}
		if n := strings.Count(s.text, "\n"); n > 700 {
			t.Errorf("%s has %d lines", s.path, n)
		}
	}
}

func TestNothingNamesTheMachine(t *testing.T) {
	// written in parts, so that this file does not name them either
	machine := regexp.MustCompile(`(/wo` + `rk/|/ro` + `ot/|\.inter` + `nal\b|registry\.npm` + `js|proxy\.go` + `lang|deb\.deb` + `ian)`)
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == "node_modules" || d.Name() == ".git" || d.Name() == "bin" {
				return filepath.SkipDir
			}
			return nil
		}
		if path == "go.sum" {
			return nil
		}
		switch filepath.Ext(path) {
		case ".go", ".md", ".sh", ".json", ".txt", ".csv", ".html", ".js", ".css", ".yml", ".mod", "":
		default:
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if m := machine.Find(b); m != nil {
			t.Errorf("%s names %q", path, m)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
