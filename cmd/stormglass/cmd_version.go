package main

import (
	"context"
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"

	"stormglass/assess"
)

// version is the release, as in CHANGELOG.md.
const version = "0.1.0"

func versionCommand() command {
	return command{
		name: "version", summary: "print the version and the rule-set hash", usage: "version [--json]",
		long:     `The rule-set hash stands on every assessment. Two programs with the same hash answer alike.`,
		examples: []string{"stormglass version", "stormglass version --json | jq -r .ruleset"},
		run: func(_ context.Context, io *streams, fs *flag.FlagSet, args []string) error {
			asJSON := fs.Bool("json", false, "print JSON")
			if err := parseAll(fs, args, nil); err != nil {
				return err
			}
			revision := "unknown"
			if info, ok := debug.ReadBuildInfo(); ok {
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" {
						revision = s.Value
					}
				}
			}
			hash := assess.Clinical().Hash()
			if *asJSON {
				return writeJSON(io.out, map[string]string{"version": version, "ruleset": hash, "revision": revision, "go": runtime.Version(), "platform": runtime.GOOS + "/" + runtime.GOARCH})
			}
			fmt.Fprintf(io.out, "stormglass %s (%s, %s/%s, revision %s)\nrule set %s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, revision, hash)
			return nil
		},
	}
}
