package mutant

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed survivors.txt
var survivorsText string

// Survivors are the mutants that are known to survive, with the reason for
// each. The error names the line of survivors.txt that is not understood.
func Survivors() (map[string]string, error) { return parseSurvivors(survivorsText) }

// parseSurvivors reads lines `because REASON`, each followed by the mutants
// that it holds for. Lines beginning with # are remarks.
func parseSurvivors(text string) (map[string]string, error) {
	out := map[string]string{}
	reason := ""
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch because, ok := strings.CutPrefix(line, "because "); {
		case line == "" || strings.HasPrefix(line, "#"):
		case ok:
			reason = because
		case reason == "":
			return nil, fmt.Errorf("survivors.txt:%d: %q stands before the first `because REASON`", i+1, line)
		case out[line] != "":
			return nil, fmt.Errorf("survivors.txt:%d: %q is listed twice", i+1, line)
		default:
			out[line] = reason
		}
	}
	return out, nil
}

// Verdict compares reports with the list: survivors that are not listed, and
// listed ones that some story notices now.
func Verdict(reports []Report, listed map[string]string) (unlisted, stale []string) {
	for _, r := range reports {
		survived := map[string]bool{}
		for _, id := range r.Survivors {
			survived[id] = true
			if listed[id] == "" {
				unlisted = append(unlisted, id)
			}
		}
		for _, id := range r.tried {
			if listed[id] != "" && !survived[id] {
				stale = append(stale, id)
			}
		}
	}
	return unlisted, stale
}
