package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"stormglass/assess"
	"stormglass/story"
)

// storyReport is the outcome of `rules test`.
type storyReport struct {
	Files    int             `json:"files"`
	Stories  int             `json:"stories"`
	Checked  int             `json:"expectations"`
	Failures []story.Failure `json:"failures"`
}

// testStories runs story files, or all *.story files below folders, and prints
// each failure with what was expected, what came and why.
func testStories(ctx context.Context, io *streams, paths []string, asJSON bool) error {
	files, err := storyFiles(paths)
	if err != nil {
		return failf("%v", err)
	}
	rs := assess.Clinical()
	report := storyReport{Failures: []story.Failure{}}
	for _, path := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return failf("%v", err)
		}
		stories, err := story.Parse(path, f)
		_ = f.Close()
		if err != nil {
			return failf("%v", err)
		}
		report.Files++
		for i := range stories {
			failures, checked := stories[i].Run(rs)
			report.Stories++
			report.Checked += checked
			report.Failures = append(report.Failures, failures...)
		}
	}
	return report.print(io, asJSON)
}

func (r *storyReport) print(io *streams, asJSON bool) error {
	if asJSON {
		enc := json.NewEncoder(io.out)
		enc.SetIndent("", "  ")
		if err := enc.Encode(r); err != nil {
			return err
		}
	} else {
		for _, f := range r.Failures {
			fmt.Fprintln(io.out, f)
		}
		word := "all hold"
		if n := len(r.Failures); n > 0 {
			word = counted(n, "does not hold", "do not hold")
		}
		fmt.Fprintf(io.out, "%s in %s, %s: %s\n", counted(r.Stories, "story", "stories"), counted(r.Files, "file", "files"),
			counted(r.Checked, "expectation", "expectations"), word)
	}
	if len(r.Failures) > 0 {
		return &exitError{exitFailed, ""}
	}
	return nil
}

// storyFiles lists the files to run: files as given, folders searched for *.story.
func storyFiles(paths []string) ([]string, error) {
	if len(paths) == 0 {
		return nil, fmt.Errorf("name story files or folders, for example `rules test score endotype`")
	}
	var files []string
	for _, p := range paths {
		st, err := os.Stat(p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, withoutPath(err))
		}
		if !st.IsDir() {
			files = append(files, p)
			continue
		}
		err = filepath.WalkDir(p, func(path string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.HasSuffix(path, ".story") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	sort.Strings(files)
	if len(files) == 0 {
		return nil, fmt.Errorf("no *.story file in %s", strings.Join(paths, ", "))
	}
	return files, nil
}

// withoutPath takes the path out of a file error; the caller names it.
func withoutPath(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
